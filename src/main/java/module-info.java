import org.jspecify.annotations.NullMarked;

/// Carrel, a desktop course reader. The floor plan is in the package documentation of `dev.carrel`.
@NullMarked
@SuppressWarnings(
        "removal") // jdk.jsobject leaves the JDK; JavaFX brings its own under the same name
module dev.carrel {
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires atlantafx.base;
    requires javafx.controls;
    requires javafx.web;
    requires jdk.jsobject;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires info.picocli;
    requires org.jsoup;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;
    requires flexmark;
    requires flexmark.util.ast;
    requires flexmark.util.builder;
    requires flexmark.util.collection;
    requires flexmark.util.data;
    requires flexmark.util.dependency;
    requires flexmark.util.html;
    requires flexmark.util.misc;
    requires flexmark.util.sequence;
    requires flexmark.util.visitor;
    requires flexmark.ext.tables;
    requires flexmark.ext.gfm.strikethrough;
    requires flexmark.ext.gfm.tasklist;
    requires flexmark.ext.autolink;
    requires flexmark.ext.footnotes;
    requires flexmark.ext.definition;
    requires flexmark.ext.attributes;
    requires io.github.javadiffutils;
    requires org.apache.commons.text;
    requires com.github.f4b6a3.uuid;
    requires jzlib;
    requires dev.dirs;
    requires me.tongfei.progressbar;

    exports dev.carrel;

    opens dev.carrel.ui.reader.page to
            javafx.web; // scripts call Java only in packages that are open
    opens dev.carrel.cli to
            info.picocli;
    opens dev.carrel.cli.author to
            info.picocli;
    opens dev.carrel.cli.learn to
            info.picocli;
    opens dev.carrel.cli.terminal to
            info.picocli;
    opens dev.carrel.annotation to
            tools.jackson.databind;
    opens dev.carrel.progress to
            tools.jackson.databind;
    opens dev.carrel.quiz to
            tools.jackson.databind;
    opens dev.carrel.course to
            tools.jackson.databind;

    provides java.net.spi.URLStreamHandlerProvider with
            dev.carrel.ui.reader.page.url.PageUrlProvider;
}
