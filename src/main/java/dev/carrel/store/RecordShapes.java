package dev.carrel.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Tells Jackson what Java's types already say, so that records need no annotations: a sealed
/// interface is one of its records, named by `kind`; a record with the single component `value` is
/// that value.
final class RecordShapes extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
            MapperConfig<?> config, Annotated annotated) {
        Class<?> type = annotated.getRawType();
        if (annotated instanceof AnnotatedClass && kindOf(type) != null) {
            return JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME,
                    JsonTypeInfo.As.PROPERTY,
                    "kind",
                    null,
                    false,
                    true,
                    null);
        }
        return super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        Class<?> type = annotated.getRawType();
        if (!isSealed(type)) {
            return super.findSubtypes(config, annotated);
        }
        List<NamedType> kinds = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            kinds.add(new NamedType(permitted, name(permitted)));
        }
        return kinds;
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
        return kindOf(annotated.getRawType()) == null
                ? super.findTypeName(config, annotated)
                : name(annotated.getRawType());
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedMethod method
                && method.getName().equals("value")
                && method.getParameterCount() == 0
                && isSingleValue(method.getDeclaringClass())) {
            return true;
        }
        return super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedConstructor constructor
                && isSingleValue(constructor.getDeclaringClass())) {
            return JsonCreator.Mode.DELEGATING;
        }
        return super.findCreatorAnnotation(config, annotated);
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
        return JsonInclude.Value.construct(
                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);
    }

    private static boolean isSealed(Class<?> type) {
        return type.isInterface() && type.isSealed() && type.getName().startsWith("dev.carrel.");
    }

    /// The sealed interface a type is or belongs to.
    private static @Nullable Class<?> kindOf(Class<?> type) {
        if (isSealed(type)) {
            return type;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (isSealed(parent)) {
                return parent;
            }
        }
        return null;
    }

    private static boolean isSingleValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    /// `ShortAnswer` is `shortAnswer`.
    private static String name(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
