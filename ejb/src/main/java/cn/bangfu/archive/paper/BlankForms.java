package cn.bangfu.archive.paper;

import static cn.bangfu.sheet.form.FormBlock.heading;
import static cn.bangfu.sheet.form.FormBlock.high;
import static cn.bangfu.sheet.form.FormBlock.line;
import static cn.bangfu.sheet.form.FormBlock.newSheet;
import static cn.bangfu.sheet.form.FormBlock.right;
import static cn.bangfu.sheet.form.FormBlock.row;
import static cn.bangfu.sheet.form.FormBlock.table;
import static cn.bangfu.sheet.form.FormBlock.title;
import static cn.bangfu.sheet.form.FormCell.label;
import static cn.bangfu.sheet.form.FormCell.value;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CauseGroup;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.FormBlock;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import cn.bangfu.sheet.form.FormCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The empty forms, with the lists of values as they are when they are fetched (ARC-070). */
final class BlankForms {

  private static final String KEY = "archive.paper.";
  private static final int NOTICE_ROWS = 15;

  private final FillingGuide guide;
  private final String unionName;
  private final List<PaperNotice.Part> notice;

  BlankForms(CodeValues codes, String unionName, List<PaperNotice.Part> notice) {
    guide =
        new FillingGuide(
            table -> codes.values(table).stream().map(CodeValue::getValueName).toList());
    this.unionName = unionName;
    this.notice = notice;
  }

  List<FormBlock> blocks(BlankForm form) {
    return switch (form) {
      case URBAN_REGISTRATION -> registration(ArchiveType.URBAN_WORKER);
      case MIGRANT_REGISTRATION -> registration(ArchiveType.MIGRANT_WORKER);
      case PUBLIC_NOTICE -> publicNotice();
      case CONTACT_CARD -> ContactCard.blank();
      case TARGET_STATISTICS -> statistics();
      case FILLING_GUIDE -> guide.blocks();
    };
  }

  private List<FormBlock> registration(ArchiveType type) {
    List<FormBlock> blocks =
        new ArrayList<>(RegistrationForm.of(Filling.blank(type, unionName, notice), "").blocks());
    blocks.add(newSheet());
    blocks.addAll(guide.blocks());
    return blocks;
  }

  /** FIL-070, USR-130: nothing but the five columns. */
  private List<FormBlock> publicNotice() {
    List<FormRow> rows = new ArrayList<>();
    rows.add(
        row(
            label(Texts.get(KEY + "public.applicant"), 4),
            label(Texts.get(KEY + "public.size"), 4),
            label(Texts.get(KEY + "public.ownIncome"), 5),
            label(Texts.get(KEY + "public.perCapita"), 5),
            label(Texts.get(KEY + "public.cause"), 6)));
    for (int i = 0; i < NOTICE_ROWS; i++) {
      rows.add(row(value("", 4), value("", 4), value("", 5), value("", 5), value("", 6)));
    }
    return List.of(
        title(Texts.get(KEY + "public.title")),
        line(Texts.get(KEY + "public.text")),
        heading(Texts.get(KEY + "public.content")),
        table(24, rows),
        line(Texts.get(KEY + "public.contact")),
        right(Texts.get(KEY + "public.union")),
        right(Texts.get(KEY + "public.date")));
  }

  /** The rows of the statistics of targets, in the order of its parts A to D. */
  private static List<FormBlock> statistics() {
    List<FormRow> rows = new ArrayList<>();
    rows.add(
        row(
            label(Texts.get(KEY + "statistics.part"), 5),
            label(Texts.get(KEY + "statistics.no"), 2),
            label(Texts.get(KEY + "statistics.item"), 13),
            label(Texts.get(KEY + "statistics.figure"), 4)));
    part(rows, "A", TargetParts.names(KEY + "statistics.A.rows"));
    rows.add(row(label(Texts.get(KEY + "statistics.B"), 20), value("", 4)));
    part(rows, "B1", Arrays.stream(HardshipCategory.values()).map(Texts::label).toList());
    part(rows, "B2", Arrays.stream(CauseGroup.values()).map(Texts::label).toList());
    part(rows, "B3", TargetParts.labels(KeyGroup.class));
    part(rows, "C", TargetParts.labels(ExitMeasure.class));
    part(rows, "D", TargetParts.names(KEY + "statistics.D.rows"));
    return List.of(
        title(Texts.get(KEY + "statistics.title")),
        line(Texts.get(KEY + "statistics.by")),
        table(24, rows),
        line(Texts.get(KEY + "statistics.until")));
  }

  private static void part(List<FormRow> rows, String part, List<String> items) {
    String head = Texts.get(KEY + "statistics." + part);
    int no = 1;
    for (String item : items) {
      FormCell whose = label(no == 1 ? head : "", 5);
      rows.add(high(1, whose, label("(" + no++ + ")", 2), value(item, 13), value("", 4)));
    }
  }
}
