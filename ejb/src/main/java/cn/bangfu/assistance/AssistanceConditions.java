package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Member;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;

/** The conditions of {@link AssistanceSearch}: the range of the level's index, then the rest. */
final class AssistanceConditions {

  private static final String AFTER_NUMBER = "~";
  private static final String ARCHIVE = "archiveId";

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Path<Assistance> record;
  private final Caller caller;
  private final AssistanceFilter filter;
  private final ChainUnion union;
  private final List<Predicate> all = new ArrayList<>();

  AssistanceConditions(
      CriteriaBuilder cb,
      CriteriaQuery<?> query,
      Path<Assistance> record,
      Caller caller,
      AssistanceFilter filter,
      ChainUnion union) {
    this.cb = cb;
    this.query = query;
    this.record = record;
    this.caller = caller;
    this.filter = filter;
    this.union = union;
  }

  /** True if nothing can be found whatever is stored. */
  static boolean impossible(Caller caller, AssistanceFilter filter, ChainUnion union) {
    return ReportedConditions.impossible(caller, filter.state(), single(caller, filter, union));
  }

  /** Only the records of the caller's union itself. */
  static boolean single(Caller caller, AssistanceFilter filter, ChainUnion union) {
    return !filter.includeSubordinates() && union.id() == caller.unionId() || filter.changeable();
  }

  /** Puts the conditions to the query. */
  void apply() {
    collect();
    query.where(all());
  }

  /** Collects the conditions, for a query that has further ones. */
  void collect() {
    ReportedConditions common = new ReportedConditions(cb, query, record, caller);
    if (filter.changeable()) {
      common.own();
      all.add(cb.equal(record.get("holderUnionId"), caller.unionId()));
    } else if (filter.includeSubordinates()) {
      if (!heldHere()) {
        common.branch(union);
      }
    } else {
      common.of(union.id());
    }
    common.state(filter.state());
    if (filter.reminderId() != null) {
      common.ofReminder(filter.reminderId(), AssistanceAccess.OBJECT);
    }
    all.addAll(common.all());
    archive();
    if (filter.category() != null) {
      all.add(cb.equal(record.get("assistCategory"), filter.category()));
    }
    if (filter.form() != null) {
      all.add(cb.equal(record.get("form"), filter.form()));
    }
    if (filter.from() != null) {
      all.add(cb.greaterThanOrEqualTo(record.get("assistDate"), filter.from()));
    }
    if (filter.to() != null) {
      all.add(cb.lessThanOrEqualTo(record.get("assistDate"), filter.to()));
    }
    if (filter.bulkNo() != null) {
      all.add(cb.equal(record.get("bulkNo"), filter.bulkNo()));
    }
    if (filter.question() != null) {
      all.addAll(new QuestionPredicates(cb, query, record, filter.question()).of(caller));
    }
  }

  /**
   * What the own union holds lies in its branch in any case: asked for once more, it would be
   * looked up in the table instead of the index of holders.
   */
  private boolean heldHere() {
    return union.id() == caller.unionId()
        && (filter.state() == AssistanceStateFilter.UNREPORTED
            || filter.state() == AssistanceStateFilter.SENT_BACK);
  }

  /** All conditions. */
  Predicate[] all() {
    return all.toArray(Predicate[]::new);
  }

  private void archive() {
    String number = CleanText.number(filter.employeeNo());
    String name = CleanText.trim(filter.name());
    if (number != null || name != null) {
      Subquery<Long> archives = query.subquery(Long.class);
      Root<Archive> archive = archives.from(Archive.class);
      List<Predicate> asked = new ArrayList<>();
      if (number != null) {
        Expression<String> stored = archive.get("employeeNo");
        asked.add(cb.greaterThanOrEqualTo(stored, number));
        asked.add(cb.lessThan(stored, number + AFTER_NUMBER));
      }
      if (name != null) {
        asked.add(
            cb.isTrue(
                cb.function("has_text", Boolean.class, archive.get("headName"), cb.literal(name))));
      }
      archives.select(archive.get("id")).where(asked.toArray(Predicate[]::new));
      all.add(record.get(ARCHIVE).in(archives));
    }
    IdNo idNo = IdNo.of(filter.idNo());
    if (idNo != null) {
      Subquery<Long> contents = query.subquery(Long.class);
      Root<ArchiveContent> content = contents.from(ArchiveContent.class);
      byte[] digest = KeyRing.current().digest(idNo.normalized());
      contents.select(content.get(ARCHIVE)).where(cb.equal(content.get("idNoDigest"), digest));
      Predicate ofHead = record.get(ARCHIVE).in(contents);
      all.add(filter.question() == null ? ofHead : cb.or(ofHead, ofMember(digest)));
    }
  }

  /** Records of households of which somebody has this number (part 30 A.14). */
  private Predicate ofMember(byte[] digest) {
    Subquery<Long> members = query.subquery(Long.class);
    Root<Member> member = members.from(Member.class);
    members
        .select(member.get("content").get(ARCHIVE))
        .where(cb.equal(member.get("idNoDigest"), digest));
    return record.get(ARCHIVE).in(members);
  }
}
