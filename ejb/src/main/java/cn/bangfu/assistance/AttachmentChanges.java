package cn.bangfu.assistance;

import cn.bangfu.attachment.Attachment;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.kernel.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The coming and going of files among what was changed in their record (AST-044). */
public final class AttachmentChanges {

  private AttachmentChanges() {}

  /**
   * All changes, newest first.
   *
   * @param values the changed fields
   * @param files of the record, also the removed ones
   */
  public static List<ChangedValue> with(
      List<ChangedValue> values, List<? extends Attachment> files) {
    String label = Texts.get("attachment.card");
    List<ChangedValue> all = new ArrayList<>(values);
    for (Attachment stored : files) {
      AttachmentRow file = AttachmentRow.of(stored);
      all.add(new ChangedValue(file.at(), file.by(), label, "", file.name()));
      if (file.isRemoved()) {
        all.add(new ChangedValue(file.removedAt(), file.removedBy(), label, file.name(), ""));
      }
    }
    all.sort(Comparator.comparing(ChangedValue::at).reversed());
    return all;
  }
}
