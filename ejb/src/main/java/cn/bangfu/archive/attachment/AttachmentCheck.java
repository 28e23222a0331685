package cn.bangfu.archive.attachment;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.CleanFile;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.FileNames;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.UploadRules;
import cn.bangfu.sheet.upload.UploadCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Whether a file and what is said about it may be added (ARC-150, USR-139). */
@Dependent
public class AttachmentCheck {

  /** The largest file. */
  public static final int MEGABYTES = 10;

  public static final int NAME_MAX = 100;
  public static final int REMARK_MAX = 200;

  private static final UploadRules RULES =
      new UploadRules(
          List.of(FileKind.JPEG, FileKind.PNG, FileKind.PDF, FileKind.DOCX, FileKind.XLSX),
          MEGABYTES);

  @Inject UploadCheck uploads;

  CleanFile check(NewAttachment file) {
    List<Violation> wrong = new ArrayList<>();
    if (file.kind() == null) {
      wrong.add(Violation.of("attachment.kind", AttachmentProblem.KIND_MISSING));
    }
    refuseLong(file.name(), "name", NAME_MAX, wrong);
    refuseLong(file.remark(), "remark", REMARK_MAX, wrong);
    Violations.throwIfAny(wrong);
    try {
      return uploads.check(RULES, file.fileName(), file.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BusinessException refusal) {
      throw named(refusal, FileNames.clean(file.fileName()));
    }
  }

  /** The title: what was typed, or the name of the file without its ending. */
  String name(NewAttachment file, CleanFile clean) {
    String typed = CleanText.trim(file.name());
    return typed != null && !typed.isEmpty()
        ? typed
        : clean.name().substring(0, clean.name().lastIndexOf('.'));
  }

  String remark(NewAttachment file) {
    String remark = CleanText.trim(file.remark());
    return remark == null || remark.isEmpty() ? null : remark;
  }

  private static void refuseLong(String text, String field, int most, List<Violation> wrong) {
    if (text != null && CleanText.length(CleanText.trim(text)) > most) {
      wrong.add(
          Violation.of(
              "attachment." + field,
              AttachmentProblem.TOO_LONG,
              new Label("archive.ArchiveAttachment." + field),
              most));
    }
  }

  /** The sentence of ARC-150, which names the file: others that were sent with it are kept. */
  private static BusinessException named(BusinessException refusal, String name) {
    if (!(refusal.problem() instanceof SheetProblem problem)) {
      return refusal;
    }
    return switch (problem) {
      case FILE_KIND, OLD_OR_LOCKED_WORKBOOK ->
          new BusinessException(AttachmentProblem.FORMAT, name);
      case FILE_TOO_LARGE -> new BusinessException(AttachmentProblem.TOO_LARGE, name, MEGABYTES);
      case FILE_CONTENT, BROKEN_FILE -> new BusinessException(AttachmentProblem.CONTENT, name);
      case EMPTY_FILE -> new BusinessException(AttachmentProblem.EMPTY, name);
      default ->
          new BusinessException(
              AttachmentProblem.REFUSED,
              name,
              Violation.of(null, problem, refusal.args().toArray()));
    };
  }
}
