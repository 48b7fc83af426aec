package newswatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/**
 * What the archives with several members have in common: which members are read, and that one which
 * cannot be does not keep the others from it.
 */
final class OpenedArchive {
  private final Input input;
  private final Allowance allowance;
  private final MemberReader members;
  private final Consumer<ReadOutcome> out;
  private int read;

  /**
   * An archive.
   *
   * @param allowance of what stands in it
   */
  OpenedArchive(Input input, Allowance allowance, MemberReader members, Consumer<ReadOutcome> out) {
    this.input = input;
    this.allowance = allowance;
    this.members = members;
    this.out = out;
  }

  /** Opens the stream of a member. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /** Like files in folders, members whose name or folder begins with a dot are left out. */
  static boolean isHidden(String name) {
    for (String part : name.split("/", -1)) {
      if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
        return true;
      }
    }
    return name.startsWith("__MACOSX/");
  }

  /**
   * Reads a member or rejects it.
   *
   * @throws ArchiveLimitException when nothing more may be read of the archive
   */
  void read(String name, Opening opening) throws ArchiveLimitException {
    read++;
    allowance.member();
    Input member = input.member(name);
    InputStream content;
    try {
      content = opening.open();
    } catch (IOException | RuntimeException e) {
      out.accept(rejected(member, e));
      return;
    }
    try {
      members.read(content, member, allowance, out);
    } catch (ArchiveLimitException e) {
      if (e.isOfTheWhole()) {
        throw e;
      }
      out.accept(rejected(member, e));
    } catch (IOException e) {
      out.accept(rejected(member, e));
    }
  }

  /** Refuses a member without reading it. */
  void refuse(String name, RejectionReason reason, String detail) throws ArchiveLimitException {
    read++;
    allowance.member();
    out.accept(ReadOutcome.rejected(reason, detail, input.member(name).origin(), null));
  }

  /** Refuses the archive itself. */
  void refuseWhole(RejectionReason reason, String detail) {
    out.accept(ReadOutcome.rejected(reason, detail, input.origin(), null));
  }

  /** An archive that holds nothing is told, as an empty file is. */
  void end() {
    if (read == 0) {
      refuseWhole(RejectionReason.NO_TEXT, "an archive without files");
    }
  }

  static ReadOutcome rejected(Input input, Exception e) {
    if (e instanceof ArchiveLimitException) {
      return ReadOutcome.rejected(
          RejectionReason.TOO_LARGE, String.valueOf(e.getMessage()), input.origin(), null);
    }
    return ReadOutcome.rejected(
        RejectionReason.MALFORMED,
        "cannot be unpacked: %s; pack it again, or get another copy".formatted(reason(e)),
        input.origin(),
        null);
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? "it ends in the middle" : e.getMessage();
  }
}
