package cn.bangfu.attachment;

import cn.bangfu.kernel.Label;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.UploadRules;
import java.util.List;

/**
 * What records of one kind take.
 *
 * @param object what their files are called in an alarm
 * @param each whose limits are named in a refusal
 * @param megabytes of one file
 * @param most files of one record
 * @param mostMegabytes of all files of one record
 */
public record AttachmentRules(
    Label object, Label each, List<FileKind> kinds, int megabytes, int most, int mostMegabytes) {

  UploadRules upload() {
    return new UploadRules(kinds, megabytes);
  }
}
