package cn.bangfu.sheet.upload;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.CleanFile;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.FileNames;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.UploadRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Whether a file of a user may come in (USR-139): size, kind by content, inside, scanner. */
@Dependent
public class UploadCheck {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final int HEAD = 4096;

  @Inject VirusScanner scanner;

  /**
   * @param name as the browser gave it
   * @param file the uploaded bytes; the caller deletes it, also after a refusal
   * @throws BusinessException with a {@link SheetProblem} that tells the user what is wrong
   */
  public CleanFile check(UploadRules rules, String name, Path file) throws IOException {
    String clean = FileNames.clean(name);
    long size = Files.size(file);
    if (size == 0) {
      throw new BusinessException(SheetProblem.EMPTY_FILE);
    }
    if (size > rules.maxMegabytes() * 1024L * 1024) {
      throw new BusinessException(SheetProblem.FILE_TOO_LARGE, rules.maxMegabytes());
    }
    FileKind kind = kind(rules, clean);
    refuseOtherContent(kind, file);
    if (kind.isZip()) {
      try {
        ZipCheck.check(file, kind);
      } catch (IOException e) {
        throw new BusinessException(SheetProblem.BROKEN_FILE);
      }
    }
    scanner.refuseInfected(file);
    return new CleanFile(clean, kind, file);
  }

  private static FileKind kind(UploadRules rules, String clean) {
    Optional<FileKind> kind =
        rules.kinds().stream()
            .filter(allowed -> allowed.endings().contains(FileNames.ending(clean)))
            .findFirst();
    return kind.orElseThrow(
        () ->
            new BusinessException(
                FileNames.ending(clean).equals("xls")
                    ? SheetProblem.OLD_OR_LOCKED_WORKBOOK
                    : SheetProblem.FILE_KIND,
                String.join(", ", rules.kinds().stream().map(k -> k.endings().get(0)).toList())));
  }

  private static void refuseOtherContent(FileKind kind, Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (kind.isZip() && startsWith(head, OLE)) {
      throw new BusinessException(SheetProblem.OLD_OR_LOCKED_WORKBOOK);
    }
    boolean fits =
        switch (kind) {
          case XLSX, DOCX -> startsWith(head, ZIP);
          case PDF -> startsWith(head, PDF);
          case JPEG -> startsWith(head, JPEG);
          case PNG -> startsWith(head, PNG);
          case CSV -> isText(head);
        };
    if (!fits || !kind.isZip() && ZipDirectory.hidesArchive(file)) {
      throw new BusinessException(SheetProblem.FILE_CONTENT, kind.endings().get(0));
    }
  }

  /** Text has no control characters but line ends and tabs; two-byte text tells so by its mark. */
  private static boolean isText(byte[] head) {
    if (startsWith(head, UTF_16_LITTLE) || startsWith(head, UTF_16_BIG)) {
      return true;
    }
    if (startsWith(head, PDF)) {
      return false;
    }
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
