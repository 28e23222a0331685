package cn.bangfu.server.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One system at a time in one home directory. The lock dies with its process, so whatever still
 * runs when it can be taken was left behind by a run that was killed.
 */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) throws IOException {
    Path owner = home.resolve("launcher.pid");
    FileChannel channel =
        FileChannel.open(
            home.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      String process =
          Files.exists(owner) ? " (process " + Files.readString(owner).strip() + ")" : "";
      throw new Refused(
          "Bangfu is already running in " + home + process + "; stop it first with Ctrl-C there.");
    }
    Files.writeString(owner, ProcessHandle.current().pid() + "\n");
    return new HomeLock(channel);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
