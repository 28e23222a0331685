package cn.bangfu.realname;

import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.IdNoConverter;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of a table: with the persons as they are, or as the history knows them at the
 * moment the table was reported (FND-058). Nothing about a person is copied, so that what is
 * forgotten of him is forgotten here too.
 */
@Dependent
class SummaryRows {

  private static final String COLUMNS =
      "select r.id, a.id, a.archive_id, "
          + TablePerson.COLUMNS
          + """
          , coalesce(c.employer, c.home_address), l.amount, c.mobile, c.other_contact, l.assist_date,
              h.filing_union_path like ?2, m.id
            from summary_row r join assistance_line l on l.id = r.line_id
          """;

  private static final String PAGE =
      " where r.table_id = ?1 and r.id > ?3 order by r.id limit ?4 offset ?5";

  private static final String TODAY =
      COLUMNS
          + """
          join assistance a on a.id = l.assistance_id
          join archive h on h.id = a.archive_id
          left join archive_content c on c.archive_id = h.id
          """
          + TablePerson.MEMBER.formatted("archive_member", "?2")
          + PAGE;

  private static final String THEN =
      COLUMNS
          + """
          join assistance_history a on a.id = l.assistance_id
            and a.valid_from <= ?6 and a.valid_to > ?6
          join archive_history h on h.id = a.archive_id
            and h.valid_from <= ?6 and h.valid_to > ?6
          left join archive_content_history c on c.archive_id = h.id
            and c.valid_from <= ?6 and c.valid_to > ?6
          """
          + TablePerson.MEMBER.formatted("archive_member_history", "?2")
          + " and m.valid_from <= ?6 and m.valid_to > ?6"
          + PAGE;

  private static final IdNoConverter ID_NO = new IdNoConverter();
  private static final SealedTextConverter SEALED = new SealedTextConverter();

  @PersistenceContext EntityManager em;

  /** A page of rows in the order in which they were taken in. */
  List<SummaryRow> page(SummaryTable table, int offset, int size) {
    return read(table, 0, offset, size);
  }

  /** The rows after this one. */
  List<SummaryRow> after(SummaryTable table, SummaryRow last, int size) {
    return read(table, last == null ? 0 : last.id(), 0, size);
  }

  /** One row for each person, in the order in which they come first. */
  static List<SummaryRow> merged(Iterable<SummaryRow> rows) {
    Map<List<Long>, SummaryRow> persons = new LinkedHashMap<>();
    rows.forEach(
        row -> persons.merge(List.of(row.archiveId(), row.memberId()), row, SummaryRow::with));
    return List.copyOf(persons.values());
  }

  @SuppressWarnings("unchecked")
  private List<SummaryRow> read(SummaryTable table, long after, int offset, int size) {
    boolean frozen = table.getFrozenAt() != null;
    Query query =
        em.createNativeQuery(frozen ? THEN : TODAY)
            .setParameter(1, table.getId())
            .setParameter(2, table.getOwnerUnionPath() + "%")
            .setParameter(3, after)
            .setParameter(4, size)
            .setParameter(5, offset);
    if (frozen) {
      query.setParameter(6, table.getFrozenAt());
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(row -> row(row, table.getFillDate())).toList();
  }

  private static SummaryRow row(Object[] row, LocalDate fillDate) {
    boolean known = (Boolean) row[12];
    IdNo idNo = ID_NO.convertToEntityAttribute((byte[]) row[6]);
    return new SummaryRow(
        number(row[0]),
        number(row[1]),
        number(row[2]),
        row[13] == null ? SummaryRow.HEAD : number(row[13]),
        (String) row[3],
        row[4] == null ? null : Gender.valueOf((String) row[4]),
        age(row[5], fillDate),
        idNo == null ? null : idNo.value(),
        known ? (String) row[7] : null,
        (BigDecimal) row[8],
        known ? phone(row[9], row[10]) : null,
        LocalDate.parse(row[11].toString()),
        1);
  }

  /** Full years on a day (part 40, 2.4). */
  static Integer age(Object birth, LocalDate day) {
    return birth == null ? null : Period.between(LocalDate.parse(birth.toString()), day).getYears();
  }

  static String phone(Object mobile, Object other) {
    String first = SEALED.convertToEntityAttribute((byte[]) mobile);
    return first == null ? SEALED.convertToEntityAttribute((byte[]) other) : first;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
