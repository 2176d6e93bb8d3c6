package dev.carrel.ui.library;

import dev.carrel.course.CourseId;
import java.util.ArrayList;
import java.util.List;

/// Writes down what the shelf asks for.
final class CallsHeard implements LibraryCalls {
    final List<String> heard = new ArrayList<>();

    @Override
    public void open(CourseId course) {
        heard.add("open " + course);
    }

    @Override
    public void addFile() {
        heard.add("add file");
    }

    @Override
    public void addAddress() {
        heard.add("add address");
    }

    @Override
    public void addBundled() {
        heard.add("add bundled");
    }

    @Override
    public void notebook(CourseId course) {
        heard.add("notebook " + course);
    }

    @Override
    public void notebook() {
        heard.add("notebook");
    }

    @Override
    public void checkAll() {
        heard.add("check all");
    }

    @Override
    public void check(CourseId course) {
        heard.add("check " + course);
    }

    @Override
    public void whatIsNew(CourseId course) {
        heard.add("what is new " + course);
    }

    @Override
    public void lookAtNotes(CourseId course) {
        heard.add("look at notes " + course);
    }

    @Override
    public void goBack(ShelfCourse course) {
        heard.add("go back " + course.id());
    }

    @Override
    public void publisher(ShelfCourse course) {
        heard.add("publisher " + course.id());
    }

    @Override
    public void remove(ShelfCourse course) {
        heard.add("remove " + course.id());
    }

    @Override
    public void settings() {
        heard.add("settings");
    }

    @Override
    public void keys() {
        heard.add("keys");
    }

    @Override
    public void about() {
        heard.add("about");
    }

    @Override
    public void quit() {
        heard.add("quit");
    }
}
