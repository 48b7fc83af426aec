package newswatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import newswatch.events.rules.SourceState;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.publish.SourceMemory;
import newswatch.ingest.read.DocumentReader;
import newswatch.ingest.read.ReadOptions;

/**
 * One round over the followed folders: read what is new, publish it, remember it.
 *
 * <p>A file is remembered only after Kafka has all its documents. So whatever stops a round, the
 * files that it was at are read again, with the same document ids, and nothing is lost.
 */
final class IngestPass {
  private static final int FILES_AT_ONCE = 200;

  private final List<FolderFollower> followers;
  private final DocumentReader reader = new DocumentReader(ReadOptions.DETECT);
  private final DocumentPublisher publisher;
  private final SourceMemory memory;
  private final IngestProgress progress;
  private final Map<String, SourceState> known = new HashMap<>();
  private final List<SourceState> unacknowledged = new ArrayList<>();

  IngestPass(
      List<FollowedFolder> folders,
      DocumentPublisher publisher,
      SourceMemory memory,
      IngestProgress progress) {
    this.followers = folders.stream().map(FolderFollower::new).toList();
    this.publisher = publisher;
    this.memory = memory;
    this.progress = progress;
  }

  /** Takes over what earlier runs remembered; comes before the first round. */
  void recall() {
    known.putAll(memory.recall());
  }

  /**
   * Makes one round.
   *
   * @param stopping ends it early, also inside a file
   * @throws newswatch.ingest.publish.PublishFailedException when Kafka did not take everything;
   *     another round tries again
   * @throws CancellationException when it was ended inside a file
   */
  void run(BooleanSupplier stopping) {
    unacknowledged.clear();
    for (FolderFollower follower : followers) {
      var due =
          follower.look(
              known::get, rejection -> publisher.publish(new ReadOutcome.Rejected(rejection)));
      for (FolderFollower.Due file : due) {
        read(file, stopping);
        if (unacknowledged.size() >= FILES_AT_ONCE) {
          acknowledge();
        }
      }
    }
    acknowledge();
  }

  private void read(FolderFollower.Due file, BooleanSupplier stopping) {
    FileOutcomes outcomes = new FileOutcomes(publisher, stopping);
    String hash;
    try {
      hash = FileStamp.hash(file.file());
    } catch (IOException e) {
      unreadable(file, outcomes);
      return;
    }
    SourceState before = known.get(file.location());
    if (before != null && FileStamp.hasHash(before.fingerprint(), hash)) {
      unacknowledged.add(state(file, hash, before.documents(), before.rejected()));
      return;
    }
    reader.read(file.file(), outcomes);
    if (file.unchanged()) {
      unacknowledged.add(state(file, hash, outcomes.accepted(), outcomes.rejected()));
    }
  }

  /** Rejected once by this service; the next one tries again, as the cause is not in the file. */
  private void unreadable(FolderFollower.Due file, FileOutcomes outcomes) {
    if (Files.exists(file.file())) {
      reader.read(file.file(), outcomes);
      known.put(file.location(), state(file, "", outcomes.accepted(), outcomes.rejected()));
    }
  }

  private static SourceState state(
      FolderFollower.Due file, String hash, int accepted, int rejected) {
    return new SourceState(file.location(), file.stamp().fingerprint(hash), accepted, rejected);
  }

  private void acknowledge() {
    publisher.flush();
    memory.remember(unacknowledged);
    for (SourceState state : unacknowledged) {
      SourceState before = known.put(state.location(), state);
      if (before == null || !FileStamp.sameContent(before.fingerprint(), state.fingerprint())) {
        progress.fileRead(state.location(), state.documents(), state.rejected());
      }
    }
    unacknowledged.clear();
  }
}
