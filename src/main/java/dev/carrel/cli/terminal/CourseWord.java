package dev.carrel.cli.terminal;

import dev.carrel.course.CourseId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A course id somebody typed.
public final class CourseWord implements ITypeConverter<CourseId> {
    @Override
    public CourseId convert(String typed) {
        if (!CourseId.isValid(typed)) {
            throw new TypeConversionException(
                    "'%s' is no course id; 'carrel list' shows them.".formatted(typed));
        }
        return new CourseId(typed);
    }
}
