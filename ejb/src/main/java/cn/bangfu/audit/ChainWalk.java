package cn.bangfu.audit;

import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Walks along the chain, month by month and page by page. */
@Dependent
class ChainWalk {

  static final int PAGE = 5000;

  private static final String LANES =
      "select month, before_month, before_no, seed from audit_lane order by month";

  private static final String LINKS =
      "select s.no, s.record_id, s.chain, "
          + SealedContent.COLUMNS
          + """
          from audit_seal s
            left join audit_record r on r.id = s.record_id and r.at >= ?2 and r.at < ?3
          where s.month = ?1 and s.no > ?4
          order by s.no
          limit ?5
          """;

  private static final String LINK = "select chain from audit_seal where month = ?1 and no = ?2";

  /** The last links that the last good verification saw must be there again. */
  private static final String ANCHORS =
      """
      select heads from audit_check c
       where broken_count = 0
          or exists (select from audit_break_known k where k.check_id = c.id)
       order by checked_at desc, id desc limit 1
      """;

  /** A month's chain and the link it hangs on. */
  private record Lane(LocalDate month, LocalDate beforeMonth, Long beforeNo, byte[] seed) {}

  /** The last link of a month as an earlier verification saw it. */
  private record Anchor(long no, long record, String chain) {}

  /** What one step finds. */
  private static final class Findings {
    private Long first;
    private long broken;
    private long records;

    void broken(long record) {
      broken++;
      if (first == null || record < first) {
        first = record;
      }
    }
  }

  @PersistenceContext EntityManager em;
  @Inject Archived archived;

  VerifyProgress step(VerifyProgress from) {
    List<Lane> lanes = lanes();
    Lane lane = null;
    for (Lane one : lanes) {
      if (from.month() == null || !one.month().isBefore(from.month())) {
        lane = one;
        break;
      }
    }
    if (lane == null) {
      return new VerifyProgress(
          from.month(),
          from.no(),
          from.chain(),
          from.lastRecord(),
          from.records(),
          from.firstBroken(),
          from.broken(),
          from.heads(),
          from.behind(),
          true);
    }
    Findings found = new Findings();
    Map<LocalDate, Anchor> anchors = anchors();
    Anchor anchor = anchors.get(lane.month());
    boolean behind =
        from.chain().isEmpty() && from.behind() && anchor != null && there(lane, anchor);
    boolean begins = from.chain().isEmpty() && !behind;
    long no = begins ? 0 : behind ? anchor.no() : from.no();
    long lastRecord = begins ? 0 : behind ? anchor.record() : from.lastRecord();
    byte[] chain =
        begins ? lane.seed() : HexFormat.of().parseHex(behind ? anchor.chain() : from.chain());
    if (begins && !seedHolds(lane)) {
      found.broken(firstOf(lane));
    }
    if (from.month() == null) {
      Map<LocalDate, Anchor> gone = new HashMap<>(anchors);
      lanes.forEach(one -> gone.remove(one.month()));
      gone.forEach(
          (month, last) -> {
            if (!archived.isRetired(month)) {
              found.broken(last.record());
            }
          });
    }
    List<?> rows = links(lane.month(), no);
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      long record = number(row[1]);
      boolean next = number(row[0]) == no + 1;
      boolean there = row[3] != null;
      byte[] link = (byte[]) row[2];
      boolean holds =
          next
              && there
              && Arrays.equals(KeyRing.current().chain(chain, SealedContent.of(row, 3)), link);
      no = number(row[0]);
      chain = link;
      lastRecord = record;
      if (holds && anchor != null && anchor.no() == no) {
        holds = anchor.chain().equals(HexFormat.of().formatHex(link));
      }
      if (holds) {
        found.records++;
      } else {
        found.broken(record);
      }
    }
    boolean laneDone = rows.size() < PAGE;
    if (laneDone && anchor != null && anchor.no() > no) {
      found.broken(anchor.record()); // the end of the chain was cut off
    }
    return next(from, lanes, lane, laneDone, no, lastRecord, chain, found);
  }

  private static VerifyProgress next(
      VerifyProgress from,
      List<Lane> lanes,
      Lane lane,
      boolean laneDone,
      long no,
      long lastRecord,
      byte[] chain,
      Findings found) {
    String hex = HexFormat.of().formatHex(chain);
    Long first =
        from.firstBroken() == null || found.first != null && found.first < from.firstBroken()
            ? found.first
            : from.firstBroken();
    String heads = from.heads();
    LocalDate month = lane.month();
    boolean done = false;
    if (laneDone) {
      heads += month + ":" + no + ":" + lastRecord + ":" + hex + ";";
      LocalDate behind = lane.month().plusMonths(1);
      done = lanes.stream().noneMatch(one -> !one.month().isBefore(behind));
      month = behind;
    }
    return new VerifyProgress(
        month,
        laneDone ? 0 : no,
        laneDone ? "" : hex,
        laneDone ? 0 : lastRecord,
        from.records() + found.records,
        first,
        from.broken() + found.broken,
        heads,
        from.behind(),
        done);
  }

  /** True if the last link that was seen of a month is still what it was. */
  private boolean there(Lane lane, Anchor anchor) {
    List<?> link =
        em.createNativeQuery(LINK)
            .setParameter(1, lane.month())
            .setParameter(2, anchor.no())
            .getResultList();
    return !link.isEmpty() && HexFormat.of().formatHex((byte[]) link.get(0)).equals(anchor.chain());
  }

  /** A month hangs on a link of the month before, be it online or in an archive. */
  private boolean seedHolds(Lane lane) {
    if (lane.beforeMonth() == null) {
      return Arrays.equals(lane.seed(), new byte[32]);
    }
    List<?> link =
        em.createNativeQuery(LINK)
            .setParameter(1, lane.beforeMonth())
            .setParameter(2, lane.beforeNo())
            .getResultList();
    if (link.isEmpty()) {
      return archived.isRetired(lane.beforeMonth());
    }
    return Arrays.equals((byte[]) link.get(0), lane.seed());
  }

  private long firstOf(Lane lane) {
    List<?> first =
        em.createNativeQuery(
                "select record_id from audit_seal where month = ?1 order by no limit 1")
            .setParameter(1, lane.month())
            .getResultList();
    return first.isEmpty() ? 0 : number(first.get(0));
  }

  private List<?> links(LocalDate month, long after) {
    return em.createNativeQuery(LINKS)
        .setParameter(1, month)
        .setParameter(2, start(month))
        .setParameter(3, start(month.plusMonths(1)))
        .setParameter(4, after)
        .setParameter(5, PAGE)
        .getResultList();
  }

  private static OffsetDateTime start(LocalDate month) {
    return month.atTime(LocalTime.MIDNIGHT).atZone(Today.ZONE).toOffsetDateTime();
  }

  private List<Lane> lanes() {
    List<Lane> lanes = new ArrayList<>();
    for (Object each : em.createNativeQuery(LANES).getResultList()) {
      Object[] row = (Object[]) each;
      LocalDate month = day(row[0]);
      if (!archived.isRetired(month)) {
        lanes.add(
            new Lane(
                month,
                row[1] == null ? null : day(row[1]),
                row[2] == null ? null : number(row[2]),
                (byte[]) row[3]));
      }
    }
    return lanes;
  }

  private Map<LocalDate, Anchor> anchors() {
    Map<LocalDate, Anchor> anchors = new HashMap<>();
    List<?> last = em.createNativeQuery(ANCHORS).getResultList();
    if (!last.isEmpty()) {
      for (String head : ((String) last.get(0)).split(";")) {
        String[] part = head.split(":");
        if (part.length == 4) {
          anchors.put(
              LocalDate.parse(part[0]),
              new Anchor(Long.parseLong(part[1]), Long.parseLong(part[2]), part[3]));
        }
      }
    }
    return anchors;
  }

  private static LocalDate day(Object value) {
    return LocalDate.parse(value.toString());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
