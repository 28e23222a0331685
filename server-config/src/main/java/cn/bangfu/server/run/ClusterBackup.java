package cn.bangfu.server.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a PostgreSQL cluster, copied while it works, between the two calls that the database
 * offers for it. What changes meanwhile is put right by the log when the copy is started.
 */
final class ClusterBackup {

  /** Their content belongs to the running server; the folders themselves are needed. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_wal/archive_status",
          "pg_wal/summaries",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label");

  private final Connection database;

  ClusterBackup(Connection database) {
    this.database = database;
  }

  /** Writes the backup; the session stays the same from the first call to the last. */
  Path write(BackupPlaces places, Instant begun) throws IOException, SQLException {
    if (!"on".equals(one("show archive_mode"))) {
      throw new Refused(
          "The database does not archive its log: set archive_mode and archive_command as OPERATIONS.md says.");
    }
    Path data = Path.of(one("show data_directory"));
    if (!Files.isReadable(data.resolve("PG_VERSION"))) {
      throw new Refused(
          data + " cannot be read; make backups on the database's machine, with its account.");
    }
    if (!"0".equals(one("select count(*) from pg_tablespace where spcname !~ '^pg_'"))) {
      throw new Refused("Tables lie outside the data directory; such a cluster is not backed up.");
    }
    run("set statement_timeout = '30min'");
    String first = one("select pg_walfile_name(pg_backup_start('bangfu', true))");
    return places.add(
        BackupPlaces.name(begun, first),
        out -> {
          try {
            zip(data, out);
          } catch (SQLException failed) {
            throw new IOException("The backup was not ended: " + Steps.firstLine(failed), failed);
          }
        });
  }

  private void zip(Path data, OutputStream out) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Files.walkFileTree(data, new Copying(data, zip));
    String label = one("select labelfile from pg_backup_stop(true)");
    zip.putNextEntry(new ZipEntry("backup_label"));
    zip.write(label.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private String one(String query) throws SQLException {
    try (Statement sql = database.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void run(String statement) throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute(statement);
    }
  }

  /** Files come and go while they are copied; one that is gone is not missed. */
  private static final class Copying extends SimpleFileVisitor<Path> {

    private final Path data;
    private final ZipOutputStream zip;

    Copying(Path data, ZipOutputStream zip) {
      this.data = data;
      this.zip = zip;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      String name = name(folder);
      if (name.isEmpty()) {
        return FileVisitResult.CONTINUE;
      }
      if (folder.getFileName().toString().startsWith("pgsql_tmp")
          || EMPTY.contains(name(folder.getParent())) && !EMPTY.contains(name)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      zip.putNextEntry(new ZipEntry(name + "/"));
      zip.closeEntry();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (EMPTY.contains(name(file.getParent()))
          || LEFT_OUT.contains(file.getFileName().toString())
          || !attributes.isRegularFile()) {
        return FileVisitResult.CONTINUE;
      }
      try (InputStream in = Files.newInputStream(file)) {
        zip.putNextEntry(new ZipEntry(name(file)));
        in.transferTo(zip);
        zip.closeEntry();
      } catch (NoSuchFileException gone) {
        return FileVisitResult.CONTINUE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }

    private String name(Path file) {
      return data.relativize(file).toString();
    }
  }
}
