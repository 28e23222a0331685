package cn.bangfu.attachment;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.CleanFile;
import cn.bangfu.sheet.FileNames;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.upload.UploadCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Whether a file and what is said about it may be added (ARC-150, USR-139). */
@Dependent
class AttachmentCheck {

  static final int NAME_MAX = 100;
  static final int REMARK_MAX = 200;

  @Inject UploadCheck uploads;

  CheckedFile check(AttachmentRules rules, NewAttachment file, List<Violation> known) {
    List<Violation> wrong = new ArrayList<>(known);
    refuseLong(file.name(), "name", NAME_MAX, wrong);
    refuseLong(file.remark(), "remark", REMARK_MAX, wrong);
    Violations.throwIfAny(wrong);
    try {
      CleanFile clean = uploads.check(rules.upload(), file.fileName(), file.file());
      return new CheckedFile(
          title(file, clean),
          clean.name(),
          remark(file),
          clean.kind(),
          (int) Files.size(clean.file()),
          clean.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BusinessException refusal) {
      throw named(refusal, FileNames.clean(file.fileName()), rules.megabytes());
    }
  }

  private static String title(NewAttachment file, CleanFile clean) {
    String typed = CleanText.trim(file.name());
    return typed != null && !typed.isEmpty()
        ? typed
        : clean.name().substring(0, clean.name().lastIndexOf('.'));
  }

  private static String remark(NewAttachment file) {
    String remark = CleanText.trim(file.remark());
    return remark == null || remark.isEmpty() ? null : remark;
  }

  private static void refuseLong(String text, String field, int most, List<Violation> wrong) {
    if (text != null && CleanText.length(CleanText.trim(text)) > most) {
      wrong.add(
          Violation.of(
              "attachment." + field,
              AttachmentProblem.TOO_LONG,
              new Label("attachment.Attachment." + field),
              most));
    }
  }

  /** The sentence of ARC-150, which names the file: others that were sent with it are kept. */
  private static BusinessException named(BusinessException refusal, String name, int megabytes) {
    if (!(refusal.problem() instanceof SheetProblem problem)) {
      return refusal;
    }
    return switch (problem) {
      case FILE_KIND, OLD_OR_LOCKED_WORKBOOK ->
          new BusinessException(AttachmentProblem.FORMAT, name);
      case FILE_TOO_LARGE -> new BusinessException(AttachmentProblem.TOO_LARGE, name, megabytes);
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
