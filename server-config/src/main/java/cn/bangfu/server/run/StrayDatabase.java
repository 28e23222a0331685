package cn.bangfu.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that a killed run left behind, or only its note that it is running. */
final class StrayDatabase {

  private StrayDatabase() {}

  static void stop(Path data) throws IOException, InterruptedException {
    Path note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    Optional<ProcessHandle> server = serverOf(note, data);
    if (server.isPresent()) {
      // SIGINT: the fast shutdown, which does not wait for open connections
      new ProcessBuilder("kill", "-INT", String.valueOf(server.get().pid())).start().waitFor();
      try {
        server.get().onExit().get(30, TimeUnit.SECONDS);
      } catch (java.util.concurrent.ExecutionException | TimeoutException stays) {
        throw new Refused(
            "A PostgreSQL server (process %d) of an earlier run does not end; stop it and start again."
                .formatted(server.get().pid()),
            stays);
      }
    }
    // a note without its server, whose number another process may bear by now, would stop
    // PostgreSQL
    Files.deleteIfExists(note);
  }

  static Optional<ProcessHandle> serverOf(Path note, Path data) throws IOException {
    String first = Files.readAllLines(note).stream().findFirst().orElse("").strip();
    if (!first.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first))
        .filter(ProcessHandle::isAlive)
        .filter(process -> commandLine(process).contains(data.toString()));
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
    } catch (IOException unreadable) {
      return process.info().commandLine().orElse("");
    }
  }
}
