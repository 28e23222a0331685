package cn.bangfu.export;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the one file of all pieces: a table, or an archive of several with their list (BAT-040).
 * Nothing in it depends on when it is made, so an export that was interrupted gives the same bytes
 * as one that was not (BAT-037).
 */
@Dependent
class ExportFiles {

  private static final String LINE = "\r\n";

  @Inject ExportPieces pieces;
  @Inject ExportParts parts;
  @Inject UnionLookup unions;

  /** A table of the file. */
  private record Table(String name, ExportContent content, int fileNo, int rows) {}

  ExportFile make(ExportApplication application) {
    long id = application.getId();
    parts.remove(id);
    FileKey key = application.key();
    MessageDigest digest = sha256();
    List<Table> tables = tables(application);
    try (PartStream out =
            new PartStream(
                ExportParts.SIZE, (no, last, part) -> parts.add(id, key, no, last, part));
        OutputStream hashed = new DigestOutputStream(out, digest)) {
      String name;
      if (tables.size() == 1) {
        name = Texts.format("export.file.table", tables.get(0).content(), number(application));
        write(application, tables.get(0), hashed);
      } else {
        name = Texts.format("export.file.archive", number(application));
        pack(application, tables, hashed);
      }
      out.close();
      return new ExportFile(
          name, out.size(), HexFormat.of().formatHex(digest.digest()), out.parts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(ExportApplication application) {
    return application.getApplicationNo();
  }

  /** Every content has a table, also one without rows. */
  private List<Table> tables(ExportApplication application) {
    Map<ExportContent, List<ExportPieces.Piled>> piled = new LinkedHashMap<>();
    for (ExportPieces.Piled one : pieces.files(application.getId())) {
      piled.computeIfAbsent(one.content(), none -> new ArrayList<>()).add(one);
    }
    List<Table> tables = new ArrayList<>();
    application.asked().contents().stream()
        .sorted()
        .forEach(
            content -> {
              List<ExportPieces.Piled> files = piled.getOrDefault(content, List.of());
              String name = Texts.label(content);
              if (files.isEmpty()) {
                tables.add(new Table(name + ".csv", content, 1, 0));
              }
              files.forEach(
                  one ->
                      tables.add(
                          new Table(
                              name + (files.size() > 1 ? "_" + one.fileNo() : "") + ".csv",
                              content,
                              one.fileNo(),
                              one.rows())));
            });
    return tables;
  }

  private void pack(ExportApplication application, List<Table> tables, OutputStream out)
      throws IOException {
    Map<Table, String> hashes = new LinkedHashMap<>();
    try (ZipOutputStream zip = new ZipOutputStream(open(out), StandardCharsets.UTF_8)) {
      for (Table table : tables) {
        zip.putNextEntry(entry(application, table.name()));
        MessageDigest digest = sha256();
        write(application, table, new DigestOutputStream(open(zip), digest));
        zip.closeEntry();
        hashes.put(table, HexFormat.of().formatHex(digest.digest()));
      }
      zip.putNextEntry(entry(application, Texts.get("export.file.list")));
      zip.write(list(application, hashes).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  /** The time of an entry is that of the data, whenever it is written. */
  private static ZipEntry entry(ExportApplication application, String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(application.getDataDay().plusDays(1).atStartOfDay());
    return entry;
  }

  private void write(ExportApplication application, Table table, OutputStream out)
      throws IOException {
    write(out, CsvLines.BYTE_ORDER_MARK);
    write(out, CsvLines.heading(columns(application, table.content())));
    FileKey key = application.key();
    for (int place : pieces.of(application.getId(), table.content(), table.fileNo())) {
      out.write(pieces.open(application.getId(), key, place));
    }
    write(out, CsvLines.foot(facts(application)));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The columns of a file; each but the first begins with what joins it to the archives. */
  static List<ExportField> columns(ExportApplication application, ExportContent content) {
    List<ExportField> columns = new ArrayList<>();
    if (content != ExportContent.BASIC) {
      columns.addAll(ExportFields.head());
    }
    columns.addAll(ExportFields.chosen(content, application.asked().fields()));
    return columns;
  }

  /** Who took it, when, how and for what (USR-127). */
  private String facts(ExportApplication application) {
    return Texts.format(
        "export.file.facts",
        unions.get(application.getUnionId()).getName(),
        application.getApplicant(),
        application.startedAt(),
        application.getMode(),
        application.getPurpose(),
        Texts.format("export.dataTime", application.getDataDay()));
  }

  private String list(ExportApplication application, Map<Table, String> hashes) {
    StringBuilder text = new StringBuilder(CsvLines.BYTE_ORDER_MARK);
    hashes.forEach(
        (table, hash) ->
            text.append(Texts.format("export.file.line", table.name(), table.rows(), hash))
                .append(LINE));
    line(text, "export.applicationNo", number(application));
    line(text, "export.mode", application.getMode());
    line(text, "export.purpose", application.getPurpose().replaceAll("\\R", " "));
    line(text, "export.dataDay", Texts.format("export.dataTime", application.getDataDay()));
    line(text, "export.targets", targets(application));
    line(text, "export.conditions", ExportWords.conditions(application.conditions()));
    if (application.leftOut() != null) {
      line(text, "export.left", application.leftOut());
    }
    return text.toString();
  }

  private String targets(ExportApplication application) {
    return String.join(
        ";",
        application.targets().stream()
            .map(
                target ->
                    unions.get(target.unionId()).getName()
                        + (target.below() ? Texts.get("export.target.below") : ""))
            .toList());
  }

  private static void line(StringBuilder text, String label, Object value) {
    text.append(Texts.format("export.word", new Label(label), value)).append(LINE);
  }

  /** Stays open when what writes into it is closed. */
  private static OutputStream open(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
