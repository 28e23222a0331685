package cn.bangfu.sheet.upload;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.SheetProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into an office file before anything reads it: what it really unpacks to, not what it says.
 */
final class ZipCheck {

  static final int MAX_ENTRIES = 2_000;
  static final int MAX_UNPACKED_MEGABYTES = 300;
  static final int MAX_RATIO = 100;

  private static final long MEGABYTE = 1024L * 1024;
  private static final long MAX_UNPACKED = MAX_UNPACKED_MEGABYTES * MEGABYTE;

  /** Small parts may be as regular as they like. */
  private static final long RATIO_COUNTS_FROM = 10 * MEGABYTE;

  private ZipCheck() {}

  static void check(Path file, FileKind kind) throws IOException {
    ZipDirectory.refuseTooManyEntries(file, MAX_ENTRIES);
    List<ZipArchiveEntry> entries;
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      entries = Collections.list(zip.getEntries());
      refuseDoubles(entries, Files.size(file));
      refuseDeclaredSize(entries);
      refuseOtherContent(entries, kind);
      long unpacked = 0;
      for (ZipArchiveEntry entry : entries) {
        unpacked += count(zip, entry, unpacked);
      }
      for (ZipArchiveEntry entry : entries) {
        if (isXml(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            SafeXml.refuseDocumentType(in);
          }
        }
      }
    }
  }

  private static void refuseDoubles(List<ZipArchiveEntry> entries, long fileSize) {
    Set<String> names = new HashSet<>();
    long packed = 0;
    for (ZipArchiveEntry entry : entries) {
      String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
      if (!names.add(name)) {
        throw new BusinessException(SheetProblem.DUPLICATE_ENTRY);
      }
      if (name.startsWith("/") || name.contains("..") || name.indexOf('\0') >= 0) {
        throw new BusinessException(SheetProblem.BROKEN_FILE);
      }
      packed += Math.max(0, entry.getCompressedSize());
    }
    if (packed > fileSize) {
      throw new BusinessException(SheetProblem.DUPLICATE_ENTRY);
    }
  }

  private static void refuseDeclaredSize(List<ZipArchiveEntry> entries) {
    long declared = 0;
    for (ZipArchiveEntry entry : entries) {
      declared += Math.max(0, entry.getSize());
      if (declared > MAX_UNPACKED) {
        throw new BusinessException(SheetProblem.UNPACKED_TOO_LARGE, MAX_UNPACKED_MEGABYTES);
      }
      refuseRatio(entry, entry.getSize());
    }
  }

  private static void refuseOtherContent(List<ZipArchiveEntry> entries, FileKind kind) {
    String main = kind == FileKind.XLSX ? "xl/workbook.xml" : "word/document.xml";
    boolean found = false;
    for (ZipArchiveEntry entry : entries) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      found |= name.equals(main);
      if (name.endsWith("vbaproject.bin")) {
        throw new BusinessException(SheetProblem.MACROS);
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new BusinessException(SheetProblem.OLD_OR_LOCKED_WORKBOOK);
      }
    }
    if (!found) {
      throw new BusinessException(SheetProblem.FILE_CONTENT, kind.endings().get(0));
    }
  }

  private static long count(ZipFile zip, ZipArchiveEntry entry, long before) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      int read;
      while ((read = in.read(buffer)) > 0) {
        size += read;
        if (before + size > MAX_UNPACKED) {
          throw new BusinessException(SheetProblem.UNPACKED_TOO_LARGE, MAX_UNPACKED_MEGABYTES);
        }
        refuseRatio(entry, size);
      }
    }
    return size;
  }

  private static void refuseRatio(ZipArchiveEntry entry, long size) {
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > RATIO_COUNTS_FROM && size / packed > MAX_RATIO) {
      throw new BusinessException(SheetProblem.COMPRESSED_TOO_MUCH);
    }
  }

  private static boolean isXml(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".svg");
  }
}
