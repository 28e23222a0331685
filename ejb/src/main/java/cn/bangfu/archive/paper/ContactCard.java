package cn.bangfu.archive.paper;

import static cn.bangfu.sheet.form.FormBlock.high;
import static cn.bangfu.sheet.form.FormBlock.line;
import static cn.bangfu.sheet.form.FormBlock.newSheet;
import static cn.bangfu.sheet.form.FormBlock.row;
import static cn.bangfu.sheet.form.FormBlock.table;
import static cn.bangfu.sheet.form.FormBlock.title;
import static cn.bangfu.sheet.form.FormCell.label;
import static cn.bangfu.sheet.form.FormCell.value;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.FormBlock;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The two copies of the contact card: for who helps and for the worker (FIL-071, FIL-072). Neither
 * carries numbers of identity or of cards.
 */
final class ContactCard {

  private static final String KEY = "archive.paper.card.";
  private static final int COLUMNS = 24;
  private static final int HEAD = 4;
  private static final int ANSWER = 8;

  private static final List<List<String>> OF_HELPER =
      List.of(
          List.of("employeeNo", "name"),
          List.of("gender", "birthMonth"),
          List.of("homeAddress"),
          List.of("employer"),
          List.of("members"),
          List.of("mainCause", "hardshipCategory"),
          List.of("deadline", "contact"),
          List.of("helperUnit", "helperName"));

  private static final List<List<String>> OF_WORKER =
      List.of(
          List.of("name", "gender"),
          List.of("birthMonth", "helperUnit"),
          List.of("helperName", "helperPost"),
          List.of("helperPhone", "liaisonName"),
          List.of("liaisonPost", "liaisonPhone"),
          List.of("measures"),
          List.of("plans"),
          List.of("cardRemark"));

  private ContactCard() {}

  /** The empty card; its choices are not ticked. */
  static List<FormBlock> blank() {
    return blocks(
        field ->
            switch (field) {
              case "deadline" -> Texts.get(KEY + "deadline.blank");
              case "measures" -> TargetParts.measures(null);
              case "plans" -> TargetParts.plans(null);
              default -> "";
            });
  }

  /** The card of a household. */
  static List<FormBlock> of(Filling filling) {
    return blocks(field -> answer(field, filling, filling.content()));
  }

  private static String answer(String field, Filling filling, ArchiveContent card) {
    return switch (field) {
      case "birthMonth" -> month("month", card.getBirthDate());
      case "members" -> members(card);
      case "deadline" -> month("deadline.filled", card.getDeadline());
      case "contact" -> filling.of(card.getMobile() == null ? "otherContact" : "mobile");
      case "helperUnit" -> card.getHelperUnit();
      case "helperName" -> card.getHelperName();
      case "helperPost" -> card.getHelperPost();
      case "helperPhone" -> card.getHelperPhone();
      case "liaisonName" -> card.getLiaisonName();
      case "liaisonPost" -> card.getLiaisonPost();
      case "liaisonPhone" -> card.getLiaisonPhone();
      case "measures" -> TargetParts.measures(card);
      case "plans" -> TargetParts.plans(card);
      case "cardRemark" -> card.getCardRemark();
      default -> filling.of(field);
    };
  }

  private static String month(String key, LocalDate day) {
    return day == null ? "" : Texts.format(KEY + key, day.getYear(), day.getMonthValue());
  }

  private static String members(ArchiveContent card) {
    return card.getMembers().stream()
        .filter(member -> !member.isMovedOut())
        .map(member -> Texts.format(KEY + "member", member.getName(), member.getRelation()))
        .collect(Collectors.joining(Texts.get("archive.paper.comma")));
  }

  /** The card with these answers. */
  private static List<FormBlock> blocks(UnaryOperator<String> answers) {
    List<FormBlock> blocks = new ArrayList<>();
    blocks.add(title(Texts.get(KEY + "title")));
    blocks.add(line(Texts.get(KEY + "ofHelper")));
    blocks.add(table(COLUMNS, rows(OF_HELPER, answers)));
    blocks.add(newSheet());
    blocks.add(title(Texts.get(KEY + "title")));
    blocks.add(line(Texts.get(KEY + "ofWorker")));
    blocks.add(table(COLUMNS, rows(OF_WORKER, answers)));
    return blocks;
  }

  private static List<FormRow> rows(List<List<String>> fields, UnaryOperator<String> answers) {
    List<FormRow> rows = new ArrayList<>();
    for (List<String> line : fields) {
      rows.add(
          line.size() == 1
              ? high(
                  2,
                  label(Texts.get(KEY + line.get(0)), HEAD),
                  value(answers.apply(line.get(0)), COLUMNS - HEAD))
              : row(
                  label(Texts.get(KEY + line.get(0)), HEAD),
                  value(answers.apply(line.get(0)), ANSWER),
                  label(Texts.get(KEY + line.get(1)), HEAD),
                  value(answers.apply(line.get(1)), ANSWER)));
    }
    return rows;
  }
}
