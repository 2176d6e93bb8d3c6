package dev.carrel.update.fetch;

import dev.carrel.library.Library;
import dev.carrel.library.ObjectStore;
import dev.carrel.library.Partial;
import dev.carrel.pack.EditionSource;
import dev.carrel.pack.PackReader;
import dev.carrel.pack.PublishedEdition;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.work.ParallelJobs;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings the objects of an edition into the store, several at once. Whatever has arrived stays,
/// also when the rest does not come.
public final class Download {
    private final ObjectStore store;
    private final Manifest manifest;
    private final OriginFetcher signed;
    private final RequestPolicy policy;
    private final ParallelJobs jobs;
    private final Watcher watcher;
    private final Traffic.Count before;
    private final AtomicInteger done = new AtomicInteger();

    /// @param manifest of the edition that is wanted
    /// @param signed where its objects are
    /// @param helpers for more than one connection
    public Download(
            Library library,
            Manifest manifest,
            OriginFetcher signed,
            RequestPolicy policy,
            Executor helpers,
            Watcher watcher) {
        this.store = library.objects();
        this.manifest = manifest;
        this.signed = signed;
        this.policy = policy;
        this.jobs = new ParallelJobs(helpers, policy.connections());
        this.watcher = watcher;
        this.before = signed.origin().traffic();
    }

    /// Brings in what the plan names, piece by piece.
    ///
    /// @param reading the edition being read, whose large files may share pieces
    public void objects(DownloadPlan plan, Optional<Manifest> reading) throws IOException {
        objects(plan, reading, plan.size());
    }

    /// Brings in one of several plans.
    ///
    /// @param size of all of them, as progress tells it
    public void objects(DownloadPlan plan, Optional<Manifest> reading, DownloadSize size)
            throws IOException {
        ObjectFetcher source = new ObjectFetcher(signed.origin(), policy.retry(), watcher.cancel());
        PublishedEdition edition = new PublishedEdition(signed, manifest);
        tell(size);
        jobs.each(
                plan.missing(),
                file -> {
                    if (file.chunks() == null) {
                        source.fetch(file.object(), file.path(), in -> add(file, in));
                        done.incrementAndGet();
                        tell(size);
                    } else {
                        Optional<FileEntry> old =
                                reading.flatMap(manifest -> manifest.file(file.path()));
                        Runnable piece =
                                () -> {
                                    done.incrementAndGet();
                                    tell(size);
                                };
                        new LargeFile(store, source, old, piece).bring(file, edition.chunks(file));
                    }
                });
        store.sync();
    }

    private boolean add(FileEntry file, InputStream in) throws IOException {
        store.add(file.sha256(), file.size(), in);
        return true;
    }

    /// Brings in the one-file pack of the edition.
    ///
    /// @return the pack, to be closed; its file is [#discard]ed when it has been read
    public EditionSource pack(TargetFile pack) throws IOException {
        DownloadSize size = new DownloadSize(1, pack.length(), 0);
        tell(size);
        Partial partial = store.partial(pack.sha256());
        new WholeFile(signed.origin(), policy.retry(), watcher.cancel(), () -> tell(size))
                .fetchNamed(pack.path(), partial, pack.length());
        done.incrementAndGet();
        tell(size);
        PackReader reader = PackReader.open(partial.file());
        if (!reader.manifest().equals(manifest)) {
            reader.close();
            throw new PackException(
                    PackException.Reason.DAMAGED, "The pack holds another edition than it should.");
        }
        return reader;
    }

    /// Forgets a pack that has been read.
    public void discard(TargetFile pack) throws IOException {
        store.partial(pack.sha256()).discard();
    }

    private void tell(DownloadSize size) {
        long bytes = signed.origin().traffic().since(before).bytes();
        watcher.progress()
                .at(
                        new Progress.Moment(
                                Progress.Stage.FETCHING,
                                "",
                                Math.min(bytes, size.bytes()),
                                size.bytes()));
    }
}
