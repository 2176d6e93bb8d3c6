package dev.carrel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The walls of the house. No exemptions, and no annotation to escape them.
@AnalyzeClasses(packages = "dev.carrel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] LOWER_ROOMS = {
        "dev.carrel.course..", "dev.carrel.pack..", "dev.carrel.markdown..", "dev.carrel.store..",
        "dev.carrel.library..", "dev.carrel.annotation..", "dev.carrel.quiz..",
                "dev.carrel.progress..",
        "dev.carrel.settings..", "dev.carrel.review..", "dev.carrel.search..",
                "dev.carrel.update..",
        "dev.carrel.authoring..", "dev.carrel.transfer.."
    };

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("dev.carrel.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "two rooms that need each other are one room; move what both need a floor down");

    @ArchTest
    static final ArchRule screensHaveNoCycles =
            slices().matching("dev.carrel.ui.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a screen that needs another is handed a callback by Main instead")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule layers =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("main")
                    .definedBy("dev.carrel")
                    .layer("people")
                    .definedBy("dev.carrel.cli..", "dev.carrel.ui..")
                    .layer("traffic")
                    .definedBy(
                            "dev.carrel.update..",
                            "dev.carrel.authoring..",
                            "dev.carrel.transfer..")
                    .layer("made")
                    .definedBy("dev.carrel.review..", "dev.carrel.search..")
                    .layer("kept")
                    .definedBy(
                            "dev.carrel.library..",
                            "dev.carrel.annotation..",
                            "dev.carrel.quiz..",
                            "dev.carrel.progress..",
                            "dev.carrel.settings..")
                    .layer("gates")
                    .definedBy("dev.carrel.pack..", "dev.carrel.markdown..", "dev.carrel.store..")
                    .layer("nouns")
                    .definedBy("dev.carrel.course..")
                    .whereLayer("main")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("people")
                    .mayOnlyBeAccessedByLayers("main")
                    .whereLayer("traffic")
                    .mayOnlyBeAccessedByLayers("main", "people")
                    .whereLayer("made")
                    .mayOnlyBeAccessedByLayers("main", "people", "traffic")
                    .whereLayer("kept")
                    .mayOnlyBeAccessedByLayers("main", "people", "traffic", "made")
                    .whereLayer("gates")
                    .mayOnlyBeAccessedByLayers("main", "people", "traffic", "made", "kept")
                    .because(
                            "arrows point down only: see the floor plan in the package documentation of dev.carrel");

    @ArchTest
    static final ArchRule siblingsOnTheKeptFloor =
            siblings("library", "annotation", "quiz", "progress", "settings");

    @ArchTest static final ArchRule siblingsAtTheGates = siblings("pack", "markdown", "store");

    @ArchTest
    static final ArchRule windowsStayInUi =
            noClasses()
                    .that()
                    .resideInAnyPackage(join(LOWER_ROOMS, "dev.carrel.cli.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..", "netscape..")
                    .because("only ui knows JavaFX; give ui a record to show instead");

    @ArchTest
    static final ArchRule webStaysInTheReader =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.carrel.ui.reader..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene.web..", "netscape.javascript..")
                    .because("one narrow bridge to the page is enough; call ui.reader instead");

    @ArchTest
    static final ArchRule sqlStaysInStores =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.carrel.store..")
                    .and()
                    .haveSimpleNameNotEndingWith("Store")
                    .and()
                    .haveSimpleNameNotEndingWith("Index")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                    .because(
                            "each feature keeps its SQL in one *Store or *Index class; ask that class instead");

    @ArchTest
    static final ArchRule markdownLibrariesStayHome =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.carrel.markdown..", "dev.carrel.authoring..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.vladsch..", "org.jsoup..")
                    .because("markdown is the text gate; use LessonDocument instead");

    @ArchTest
    static final ArchRule jacksonStaysAtTheEdges =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.carrel.pack..",
                            "dev.carrel.update..",
                            "dev.carrel.markdown..",
                            "dev.carrel.transfer..",
                            "dev.carrel.authoring..",
                            "dev.carrel.settings..",
                            "dev.carrel.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                    .because(
                            "records cross rooms, JSON does not; stores use the mapper of store instead");

    @ArchTest
    static final ArchRule networkStaysInUpdate =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.carrel.update..", "dev.carrel.authoring..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .because(
                            "a reader that goes online in one place only can be trusted offline; use update instead");

    @ArchTest
    static final ArchRule picocliStaysInCli =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.carrel.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..")
                    .because("commands are thin; put the work in the room it belongs to");

    @ArchTest
    static final ArchRule threadsAreMadeInOnePlace =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.carrel.ui.task..")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.carrel.Main")
                    .should()
                    .callMethodWhere(makesAThread())
                    .orShould()
                    .callConstructor(Thread.class)
                    .orShould()
                    .callConstructor(Thread.class, Runnable.class)
                    .because(
                            "work in the background goes through ui.task.Background, or an executor handed in by Main");

    @ArchTest
    static final ArchRule runLaterStaysInTask =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.carrel.ui.task..")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                    .because("ui.task is the only bridge to the JavaFX thread; use it instead")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule printingIsForTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.carrel.cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("a library that prints cannot be used; return it, or log it");

    @ArchTest
    static final ArchRule noJavaIoFile =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.carrel.ui..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.File")
                    .because("use java.nio.file.Path instead");

    @ArchTest
    static final ArchRule noMutableStatics =
            fields().that()
                    .areStatic()
                    .and()
                    .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
                    .should()
                    .beFinal()
                    .because("state is owned by an object that Main made");

    @ArchTest
    static final ArchRule namesSaySomething =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .because("a name says what a thing is, not that it helps");

    @ArchTest
    static final ArchRule everyClassHasARoom =
            classes()
                    .should()
                    .resideInAPackage("dev.carrel..")
                    .because("the house has one address");

    /// A runner that silently runs no rule has happened; so has an importer that found nothing.
    @Test
    void theHouseIsNotEmpty() {
        JavaClasses imported =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.carrel");
        assertThat(imported.size()).isGreaterThan(25);
        assertThat(imported.contain(Main.class)).isTrue();
    }

    private static ArchRule siblings(String... rooms) {
        var own =
                java.util.Arrays.stream(rooms)
                        .map(room -> "dev.carrel." + room + "..")
                        .toArray(String[]::new);
        return slices().matching("dev.carrel.(*)..")
                .that(
                        new DescribedPredicate<>("are " + String.join(", ", rooms)) {
                            @Override
                            public boolean test(
                                    com.tngtech.archunit.library.dependencies.Slice slice) {
                                return java.util.Arrays.asList(own)
                                        .contains("dev.carrel." + slice.getNamePart(1) + "..");
                            }
                        })
                .should()
                .notDependOnEachOther()
                .because("siblings do not know each other; what needs both stands a floor up");
    }

    private static DescribedPredicate<JavaAccess<?>> makesAThread() {
        return DescribedPredicate.describe(
                "makes a thread or an executor",
                access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getTarget().getName();
                    return (owner.equals("java.util.concurrent.Executors")
                                    && name.startsWith("new"))
                            || (owner.equals("java.lang.Thread")
                                    && (name.startsWith("startVirtual") || name.startsWith("of")));
                });
    }

    private static String[] join(String[] rooms, String more) {
        String[] all = java.util.Arrays.copyOf(rooms, rooms.length + 1);
        all[rooms.length] = more;
        return all;
    }
}
