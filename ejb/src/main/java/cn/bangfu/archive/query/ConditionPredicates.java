package cn.bangfu.archive.query;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveCriteria;
import cn.bangfu.archive.UnseenChange;
import cn.bangfu.archive.attachment.ArchiveAttachment;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.PhoneNumber;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.reporting.ReportState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * From what is asked of a field to conditions of a query: names of attributes come from the
 * catalogue, everything typed goes in as a parameter, and a choice that is not in the list of the
 * field is no choice.
 */
final class ConditionPredicates {

  private static final String DIGEST = "Digest";
  private static final String BEGINS = "employeeNo";
  private static final String AFTER_NUMBER = "~";
  private static final BigDecimal AGE_MAX = BigDecimal.valueOf(200);

  private final ArchiveCriteria criteria;
  private final CriteriaBuilder cb;
  private final Root<?> root;

  ConditionPredicates(ArchiveCriteria criteria, Root<?> root) {
    this.criteria = criteria;
    this.cb = criteria.builder();
    this.root = root;
  }

  @SuppressWarnings("unchecked")
  static <T> Path<T> path(Path<?> from, String names) {
    Path<?> path = from;
    for (String name : names.split("\\.")) {
      path = path.get(name);
    }
    return (Path<T>) path;
  }

  List<Predicate> of(FieldCondition asked) {
    CatalogField field = asked.catalogField();
    List<Predicate> some = filled(field, asked);
    if (!asked.isOrEmpty() || !field.mayBeEmpty()) {
      return some;
    }
    Predicate empty = cb.isNull(root.get(field.attribute()));
    return List.of(some.isEmpty() ? empty : cb.or(empty, cb.and(some.toArray(Predicate[]::new))));
  }

  private List<Predicate> filled(CatalogField field, FieldCondition asked) {
    Path<?> stored = root.get(field.attribute());
    return switch (field.kind()) {
      case TEXT -> text(field, root.get(field.attribute()), CleanText.trim(asked.getText()));
      case ID_NO -> digest(field, IdNo.of(asked.getText()));
      case PHONE -> digest(field, PhoneNumber.clean(asked.getText()));
      case BANK_CARD -> digest(field, CleanText.digits(asked.getText()));
      case NUMBER, MONEY -> numbers(root.<Number>get(field.attribute()), asked);
      case SUM ->
          numbers(
              cb.sum(
                  root.<Integer>get(field.attribute()),
                  root.<Integer>get(field.attributes().get(1))),
              asked);
      case AGE -> age(root.get(field.attribute()), asked);
      case DATE -> days(root.get(field.attribute()), asked.getDayFrom(), asked.getDayTo());
      case MOMENT -> moments(root.get(field.attribute()), asked);
      case YES_NO -> asked(asked).map(yes -> cb.equal(stored, yes)).map(List::of).orElse(List.of());
      case PRESENCE ->
          asked(asked)
              .map(yes -> yes ? cb.isNotNull(stored) : cb.isNull(stored))
              .map(List::of)
              .orElse(List.of());
      case UNSEEN_CHANGE -> asked(asked).map(this::unseen).map(List::of).orElse(List.of());
      case ENUM -> one(stored, constants(field, asked));
      case CODE -> one(stored, codes(field, asked));
      case UNION -> one(stored, numbers(asked));
      case ENUMS ->
          several(
              stored, constants(field, asked).stream().map(Enum::name).toList(), asked.isAllOf());
      case CODES -> several(stored, codes(field, asked), asked.isAllOf());
      case REGION -> region(root.get(field.attribute()), CleanText.trim(asked.getText()));
      case REPORT_STATE -> List.of(states(asked));
      case LACKING -> lacking(constants(field, asked));
      case DISABILITY, MEMBERS, COUNT -> List.of();
    };
  }

  private List<Predicate> text(CatalogField field, Expression<String> stored, String part) {
    if (part == null) {
      return List.of();
    }
    if (field.code().equals(BEGINS)) {
      return List.of(
          cb.greaterThanOrEqualTo(stored, part), cb.lessThan(stored, part + AFTER_NUMBER));
    }
    return List.of(cb.isTrue(cb.function("has_text", Boolean.class, stored, cb.literal(part))));
  }

  private List<Predicate> digest(CatalogField field, IdNo number) {
    return digest(field, number == null ? null : number.normalized());
  }

  private List<Predicate> digest(CatalogField field, String number) {
    return number == null
        ? List.of()
        : List.of(cb.equal(root.get(field.attribute() + DIGEST), KeyRing.current().digest(number)));
  }

  private List<Predicate> numbers(Expression<? extends Number> stored, FieldCondition asked) {
    List<Predicate> range = new ArrayList<>();
    if (asked.getNumberFrom() != null) {
      range.add(cb.ge(stored, asked.getNumberFrom()));
    }
    if (asked.getNumberTo() != null) {
      range.add(cb.le(stored, asked.getNumberTo()));
    }
    return range;
  }

  /** Full years from and to, as days of birth. */
  private List<Predicate> age(Expression<LocalDate> birth, FieldCondition asked) {
    List<Predicate> range = new ArrayList<>();
    if (asked.getNumberFrom() != null) {
      range.add(
          cb.lessThanOrEqualTo(birth, criteria.today().minusYears(years(asked.getNumberFrom()))));
    }
    if (asked.getNumberTo() != null) {
      range.add(cb.greaterThan(birth, criteria.today().minusYears(years(asked.getNumberTo()) + 1)));
    }
    return range;
  }

  /** Nobody is older, and a day of birth before our era cannot be stored. */
  private static long years(BigDecimal typed) {
    return typed.max(BigDecimal.ZERO).min(AGE_MAX).longValue();
  }

  private List<Predicate> days(Expression<LocalDate> stored, LocalDate from, LocalDate to) {
    List<Predicate> range = new ArrayList<>();
    if (from != null) {
      range.add(cb.greaterThanOrEqualTo(stored, from));
    }
    if (to != null) {
      range.add(cb.lessThanOrEqualTo(stored, to));
    }
    return range;
  }

  private List<Predicate> moments(Expression<OffsetDateTime> stored, FieldCondition asked) {
    List<Predicate> range = new ArrayList<>();
    if (asked.getDayFrom() != null) {
      range.add(cb.greaterThanOrEqualTo(stored, beginOf(asked.getDayFrom())));
    }
    if (asked.getDayTo() != null) {
      range.add(cb.lessThan(stored, beginOf(asked.getDayTo().plusDays(1))));
    }
    return range;
  }

  private static OffsetDateTime beginOf(LocalDate day) {
    return day.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }

  private static Optional<Boolean> asked(FieldCondition asked) {
    return asked.getChoices().size() == 1
        ? Optional.of(Boolean.valueOf(asked.getChoices().get(0)))
        : Optional.empty();
  }

  private Predicate unseen(boolean yes) {
    Subquery<Long> marked = criteria.query().subquery(Long.class);
    Root<UnseenChange> mark = marked.from(UnseenChange.class);
    marked
        .select(mark.get("archiveId"))
        .where(cb.equal(mark.get("unionId"), criteria.caller().unionId()));
    Root<Archive> archive = criteria.archive();
    Predicate in = archive.get("id").in(marked);
    return yes ? in : cb.not(in);
  }

  /** Has no file of one of these kinds. */
  private List<Predicate> lacking(List<Enum<?>> kinds) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    List<Predicate> some = new ArrayList<>();
    for (Enum<?> kind : kinds) {
      Subquery<Long> having = criteria.query().subquery(Long.class);
      Root<ArchiveAttachment> file = having.from(ArchiveAttachment.class);
      having
          .select(file.get("archiveId"))
          .where(cb.equal(file.get("kind"), kind), cb.isNull(file.get("removedAt")));
      Root<Archive> archive = criteria.archive();
      some.add(cb.not(archive.get("id").in(having)));
    }
    return List.of(cb.or(some.toArray(Predicate[]::new)));
  }

  private static List<Predicate> one(Path<?> stored, Collection<?> values) {
    return values.isEmpty() ? List.of() : List.of(stored.in(values));
  }

  private static List<Enum<?>> constants(CatalogField field, FieldCondition asked) {
    List<Enum<?>> constants = new ArrayList<>();
    for (Enum<?> constant : field.type().values().getEnumConstants()) {
      if (asked.getChoices().contains(constant.name())) {
        constants.add(constant);
      }
    }
    return constants;
  }

  /** The chosen values of the field's table, a first-level value with those below it. */
  private Set<Long> codes(CatalogField field, FieldCondition asked) {
    Set<Long> chosen = new TreeSet<>();
    List<Long> typed = numbers(asked);
    for (CodeValue value : criteria.codes().valuesWithDisabled(field.type().codeTable())) {
      if (typed.contains(value.getId()) || typed.contains(value.getParentId())) {
        chosen.add(value.getId());
      }
    }
    return chosen;
  }

  private static List<Long> numbers(FieldCondition asked) {
    return asked.getChoices().stream()
        .map(one -> one.matches("[0-9]{1,18}") ? Long.valueOf(one) : null)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Predicate> several(Path<?> stored, Collection<?> values, boolean all) {
    if (values.isEmpty()) {
      return List.of();
    }
    String array = values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    return List.of(
        cb.isTrue(
            cb.function(
                all ? "has_all_of" : "has_one_of", Boolean.class, stored, cb.literal(array))));
  }

  /** A division with everything below it: its digits without the noughts at their end. */
  private List<Predicate> region(Expression<String> stored, String code) {
    if (code == null || !code.matches("[0-9]{6}")) {
      return List.of();
    }
    return List.of(cb.like(stored, code.replaceFirst("(00){1,2}$", "") + "%"));
  }

  private Predicate states(FieldCondition asked) {
    Expression<Integer> holder = root.get("holderDepth");
    int own = criteria.caller().unionDepth();
    List<Predicate> some = new ArrayList<>();
    for (ReportState state : ReportState.values()) {
      if (asked.getChoices().contains(state.name())) {
        some.add(
            switch (state) {
              case SUBORDINATE_UNREPORTED -> cb.greaterThan(holder, own);
              case REPORTED -> cb.lessThan(holder, own);
              case UNREPORTED ->
                  cb.and(cb.equal(holder, own), cb.equal(root.get("sentBack"), false));
              case SENT_BACK -> cb.and(cb.equal(holder, own), cb.equal(root.get("sentBack"), true));
            });
      }
    }
    return cb.or(some.toArray(Predicate[]::new));
  }
}
