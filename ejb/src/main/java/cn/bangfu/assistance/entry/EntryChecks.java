package cn.bangfu.assistance.entry;

import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.TypedProblem;
import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a form and what is doubtful in it, and the values that are stored: only those
 * of the chosen form, whatever else was typed (AST-024 to AST-037).
 */
final class EntryChecks {

  static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);
  static final int REASON_MAX = 500;
  static final int LONG_MAX = 1000;
  static final int SHORT_MAX = 200;
  static final int CONTENT_MIN = 2;
  static final BigDecimal ASKED_ABOVE = new BigDecimal("50000.00");

  private static final String FIELD = "entry.";
  private static final String LABEL = "assistance.Assistance.";
  private static final String OTHER = "OTHER";

  private final AssistanceEntry typed;
  private final CheckedAgainst against;
  private final List<Violation> wrong = new ArrayList<>();
  private final List<Violation> doubts = new ArrayList<>();

  private EntryChecks(AssistanceEntry typed, CheckedAgainst against) {
    this.typed = typed;
    this.against = against;
  }

  /** What came out. */
  record Checked(AssistanceFacts facts, List<Violation> wrong, List<Violation> doubts) {}

  static Checked check(AssistanceEntry typed, CheckedAgainst against) {
    EntryChecks checks = new EntryChecks(typed, against);
    checks.record();
    LineChecks lines = new LineChecks(typed, against, checks.wrong, checks.doubts);
    if (typed.isFunds()) {
      lines.check();
    } else {
      lines.keepSummarized();
    }
    if (checks.wrong.isEmpty() && typed.isFunds()) {
      checks.askLargeTotal();
    }
    AssistanceFacts facts = checks.wrong.isEmpty() ? checks.facts(lines) : null;
    return new Checked(facts, List.copyOf(checks.wrong), List.copyOf(checks.doubts));
  }

  private void record() {
    if (typed.getCategory() == null) {
      missing("category");
    } else if (typed.getCategory().isLegacy() && !storedCategory()) {
      add("category", AssistanceProblem.LEGACY_CATEGORY);
    }
    date();
    if (typed.getAssisted() == null) {
      missing("assisted");
    } else if (typed.isHelping()) {
      form();
    } else if (CleanText.trim(typed.getNotAssistedReason()) == null) {
      add("notAssistedReason", AssistanceProblem.REASON_MISSING);
    } else {
      length("notAssistedReason", typed.getNotAssistedReason(), REASON_MAX);
    }
    if (typed.getBeneficiary() != null && !against.members().contains(typed.getBeneficiary())) {
      invalid("beneficiary");
    }
    if (against.foreign() && CleanText.trim(typed.getCrossReason()) == null) {
      missing("crossReason");
    }
    length("crossReason", typed.getCrossReason(), SHORT_MAX);
    length("remark", typed.getRemark(), LONG_MAX);
    summarized();
    ofModule();
  }

  private boolean storedCategory() {
    return against.stored() != null && against.stored().getAssistCategory() == typed.getCategory();
  }

  private void date() {
    LocalDate date = typed.getDate();
    if (typed.getTypedDate().isUnread()) {
      add("date", TypedProblem.DATE, typed.getTypedDate().getUnread());
    } else if (date == null) {
      missing("date");
    } else if (date.isBefore(FIRST_DAY) || date.isAfter(against.today())) {
      add("date", AssistanceProblem.DATE_RANGE, FIRST_DAY, against.today());
    } else if (against.filed() != null
        && date.isBefore(against.filed())
        && !against.foreign()
        && !(against.stored() != null && date.equals(against.stored().getAssistDate()))) {
      doubts.add(Violation.of(FIELD + "date", AssistanceProblem.BEFORE_FILING, against.filed()));
    }
  }

  private void form() {
    AssistanceForm form = typed.getForm();
    if (form == null) {
      missing("form");
      return;
    }
    switch (form) {
      case FUNDS -> {
        code("expenditureKind", typed.getExpenditureKind(), "expenditure_kind");
        length("concreteMeasures", typed.getConcreteMeasures(), LONG_MAX);
      }
      case POLICY -> {
        code("policyCategory", typed.getPolicyCategory(), "policy_category");
        content();
      }
      case RESOURCES -> {
        Optional<CodeFact> source =
            code("resourceSource", typed.getResourceSource(), "resource_source");
        if (source.filter(found -> OTHER.equals(found.constant())).isPresent()
            && CleanText.trim(typed.getResourceSourceNote()) == null) {
          missing("resourceSourceNote");
        }
        length("resourceSourceNote", typed.getResourceSourceNote(), SHORT_MAX);
        content();
      }
    }
  }

  private void content() {
    String content = CleanText.trim(typed.getContent());
    if (content == null) {
      missing("content");
    } else if (content.codePoints().filter(c -> !Character.isWhitespace(c)).count() < CONTENT_MIN) {
      add("content", AssistanceProblem.CONTENT_TOO_SHORT);
    }
    length("content", content, LONG_MAX);
  }

  private Optional<CodeFact> code(String field, Long id, String table) {
    if (id == null) {
      missing(field);
      return Optional.empty();
    }
    Optional<CodeFact> found =
        against.codes().apply(id).filter(value -> value.table().equals(table));
    if (found.filter(value -> value.enabled() || unchanged(field, id)).isEmpty()) {
      invalid(field);
    }
    return found;
  }

  /** A value that was disabled since stays in a record that has it. */
  private boolean unchanged(String field, Long id) {
    return against.stored() != null
        && id.equals(
            switch (field) {
              case "expenditureKind" -> against.stored().getExpenditureKind();
              case "policyCategory" -> against.stored().getPolicyCategory();
              default -> against.stored().getResourceSource();
            });
  }

  /** AST-046: what a summary table rests on stays. */
  private void summarized() {
    if (against.stored() == null || !against.stored().hasSummarized()) {
      return;
    }
    if (typed.isHelping() != against.stored().isAssisted()) {
      add("assisted", AssistanceProblem.SUMMARIZED_FIELD, label("assisted"));
    } else if (typed.getForm() != against.stored().getForm()) {
      add("form", AssistanceProblem.SUMMARIZED_FIELD, label("form"));
    }
    if (!Objects.equals(typed.getDate(), against.stored().getAssistDate())) {
      add("date", AssistanceProblem.SUMMARIZED_FIELD, label("date"));
    }
  }

  /** part 30 A.16: what an event of another module made is changed there. */
  private void ofModule() {
    Assistance stored = against.stored();
    if (stored == null || !stored.isOfModule()) {
      return;
    }
    fixed("assisted", typed.isHelping() == stored.isAssisted());
    fixed("form", !typed.isHelping() || typed.getForm() == stored.getForm());
    fixed("date", Objects.equals(typed.getDate(), stored.getAssistDate()));
    if (typed.isFunds()) {
      for (int i = 0; i < typed.getLines().size(); i++) {
        LineEntry line = typed.getLines().get(i);
        boolean same =
            i < stored.getLines().size() ? line.same(stored.getLines().get(i)) : line.isEmpty();
        if (!same) {
          wrong.add(
              Violation.of(
                  FIELD + "lines[" + i + "].measure",
                  AssistanceProblem.MODULE_FIELD,
                  new Label("assistance.line." + (i + 1))));
        }
      }
    }
  }

  private void fixed(String field, boolean same) {
    if (!same) {
      add(field, AssistanceProblem.MODULE_FIELD, label(field));
    }
  }

  private void askLargeTotal() {
    BigDecimal before =
        against.stored() == null ? BigDecimal.ZERO : against.stored().getTotalAmount();
    if (typed.getTotal().compareTo(ASKED_ABOVE) > 0 && typed.getTotal().compareTo(before) != 0) {
      doubts.add(
          Violation.of(
              FIELD + "lines[0].amount",
              AssistanceProblem.LARGE_TOTAL,
              Texts.money(typed.getTotal())));
    }
  }

  private AssistanceFacts facts(LineChecks lines) {
    boolean funds = typed.isFunds();
    boolean resources = typed.isResources();
    boolean told = typed.isPolicy() || resources;
    return new AssistanceFacts(
        typed.getBeneficiary(),
        typed.getCategory(),
        typed.getDate(),
        typed.isHelping() ? null : CleanText.trim(typed.getNotAssistedReason()),
        typed.isHelping() ? typed.getForm() : null,
        funds ? lines.found() : List.of(),
        funds ? CleanText.trim(typed.getConcreteMeasures()) : null,
        funds ? typed.getExpenditureKind() : null,
        typed.isPolicy() ? typed.getPolicyCategory() : null,
        resources ? typed.getResourceSource() : null,
        resources ? CleanText.trim(typed.getResourceSourceNote()) : null,
        told ? CleanText.trim(typed.getContent()) : null,
        CleanText.trim(typed.getCrossReason()),
        CleanText.trim(typed.getRemark()));
  }

  private void length(String field, String text, int max) {
    if (CleanText.length(text) > max) {
      add(field, AssistanceProblem.TOO_LONG, label(field), max);
    }
  }

  private void missing(String field) {
    add(field, AssistanceProblem.MISSING, label(field));
  }

  private void invalid(String field) {
    add(field, AssistanceProblem.INVALID, label(field));
  }

  private void add(String field, Problem problem, Object... args) {
    wrong.add(Violation.of(FIELD + field, problem, args));
  }

  private static Label label(String field) {
    return new Label(LABEL + field);
  }
}
