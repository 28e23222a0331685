package cn.bangfu.staff.takeover;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.staff.StaffData;
import cn.bangfu.staff.TakenOverAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the people of some unions over, each union as a whole, because its administrator is one of
 * them; a dry run only notes what would be done. Whoever calls has checked the right.
 */
@Dependent
public class UserTakeOver {

  private static final String UNIONS =
      """
      select u.id, u.name, u.state from union_org u
       where u.id > ?1 and exists (select from legacy_user l where l.union_id = u.id and l.taken_at is null)
       order by u.id limit ?2
      """;

  private static final String USERS =
      """
      select l.id, l.source, l.name, l.gender, l.login_name, l.phone, l.mobile, l.email, l.department,
             l.position, l.permissions, cast(extract(epoch from l.last_login_at) as bigint)
        from legacy_user l where l.union_id = ?1 and l.taken_at is null
       order by l.id
      """;

  /** USR-145: the account of the former system keeps the name, also if its turn comes later. */
  private static final String FORMER_ELSEWHERE =
      """
      select 1 from legacy_user l
       where lower(l.login_name) = ?1 and l.source = 'FORMER' and l.union_id <> ?2 limit 1
      """;

  private static final String OLD_NAME =
      "select 1 from legacy_user l where lower(l.login_name) = ?1 limit 1";

  private static final String WORDS =
      "select old_value, new_value from legacy_value where field = 'permission'";

  private static final String TAKEN =
      """
      update legacy_user set taken_at = ?2, user_id = ?3
       where id = any (cast(string_to_array(?1, ',') as bigint[]))
      """;

  private static final String NOTE =
      """
      insert into user_upgrade_note (run_id, dry, union_id, legacy_id, kind, login_name, name, text)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """;

  private static final String COUNTS = "select count(*), count(taken_at) from legacy_user";

  private static final Set<String> NEEDED = Set.of("name", "loginName", "phone");
  private static final int TEXT_MAX = 500;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject TakenOverAccounts accounts;

  /** The union whose people are looked at, in one run, and the log-in names of all it made. */
  private record Place(long run, boolean dry, long unionId, List<String> made) {}

  /** All old accounts, and those taken over. */
  public int[] counts() {
    Object[] row = (Object[]) em.createNativeQuery(COUNTS).getSingleResult();
    return Arrays.stream(row).mapToInt(one -> ((Number) one).intValue()).toArray();
  }

  /** The next unions behind a number; empty when none is left. */
  public Optional<TakenOver> next(long run, boolean dry, long lastUnion, int size) {
    List<?> unions =
        em.createNativeQuery(UNIONS)
            .setParameter(1, lastUnion)
            .setParameter(2, size)
            .getResultList();
    if (unions.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Permission> words = words();
    String hash = dry ? null : accounts.firstHash();
    int done = 0;
    int refused = 0;
    long last = lastUnion;
    List<String> made = new ArrayList<>();
    for (Object one : unions) {
      Object[] row = (Object[]) one;
      last = ((Number) row[0]).longValue();
      Place place = new Place(run, dry, last, made);
      List<OldUser> users = users(last);
      int taken =
          "NORMAL".equals(row[2])
              ? people(place, TakeOverRules.merge(users), words, hash)
              : closed(place, (String) row[1], users);
      done += taken;
      refused += users.size() - taken;
    }
    callers.about("JOB_RUN", run, null);
    callers.count(done);
    callers.changed(String.join(" ", made));
    return Optional.of(new TakenOver(last, done, refused));
  }

  private int closed(Place place, String union, List<OldUser> users) {
    String why = Texts.format("staff.takeover.unionClosed", union);
    TakeOverRules.merge(users).forEach(person -> note(place, person, NoteKind.REFUSED, why));
    return 0;
  }

  /** Everybody of a union; says how many old accounts were taken over. */
  private int people(
      Place place, List<OldPerson> people, Map<String, Permission> words, String hash) {
    Map<OldPerson, String> names = new LinkedHashMap<>();
    Set<String> given = new HashSet<>();
    for (OldPerson person : people) {
      name(place, person, given)
          .ifPresent(
              name -> {
                names.put(person, name);
                given.add(TakeOverRules.key(name));
              });
    }
    List<OldPerson> candidates =
        names.keySet().stream()
            .filter(person -> held(person, words).contains(Permission.USER_ADMIN))
            .toList();
    Optional<OldPerson> administrator =
        accounts.administered(place.unionId())
            ? candidates.stream()
                .filter(person -> accounts.administers(names.get(person)))
                .findFirst()
            : TakeOverRules.administrator(candidates);
    int done = 0;
    for (Map.Entry<OldPerson, String> one : names.entrySet()) {
      OldPerson person = one.getKey();
      boolean administers = administrator.filter(person::equals).isPresent();
      told(place, person, words, candidates.contains(person) && !administers);
      if (!place.dry()) {
        take(
            place,
            person,
            one.getValue(),
            TakeOverRules.permissions(held(person, words), administers),
            hash);
      } else if (administers && accounts.waitsForConfirmation(place.unionId())) {
        note(place, person, NoteKind.ADMIN_WAITS, null);
      }
      done += person.rows().size();
    }
    return done;
  }

  /** The log-in name somebody gets; empty, with a note, if he cannot be taken over. */
  private Optional<String> name(Place place, OldPerson person, Set<String> given) {
    StaffData data = person.data();
    List<Violation> wrong =
        accounts.check(mended(data)).stream()
            .filter(violation -> NEEDED.contains(violation.field()))
            .toList();
    if (!wrong.isEmpty()) {
      String why = wrong.stream().map(Texts::of).collect(Collectors.joining(" "));
      note(place, person, NoteKind.REFUSED, why);
      return Optional.empty();
    }
    String name = data.loginName();
    boolean here = accounts.isOfUnion(name, place.unionId());
    if (here || person.rows().size() > 1) {
      note(place, person, NoteKind.MERGED, null);
    }
    if (here) {
      return Optional.of(name);
    }
    boolean yields =
        accounts.isTaken(name)
            || !person.former() && any(FORMER_ELSEWHERE, TakeOverRules.key(name), place.unionId());
    if (!yields) {
      return Optional.of(name);
    }
    if (person.former()) {
      note(place, person, NoteKind.REFUSED, Texts.get("staff.StaffProblem.LOGIN_NAME_TAKEN"));
      return Optional.empty();
    }
    String other =
        TakeOverRules.suffixed(
            name,
            one ->
                given.contains(TakeOverRules.key(one))
                    || accounts.isTaken(one)
                    || any(OLD_NAME, TakeOverRules.key(one)));
    note(place, person, NoteKind.RENAMED, other);
    return Optional.of(other);
  }

  private boolean any(String query, Object... args) {
    var asked = em.createNativeQuery(query);
    for (int i = 0; i < args.length; i++) {
      asked.setParameter(i + 1, args[i]);
    }
    return !asked.getResultList().isEmpty();
  }

  private void told(Place place, OldPerson person, Map<String, Permission> words, boolean lost) {
    String unknown =
        person.words().stream()
            .filter(word -> !words.containsKey(word))
            .collect(Collectors.joining(Texts.get("shell.comma")));
    if (!unknown.isEmpty()) {
      note(place, person, NoteKind.UNKNOWN_PERMISSION, unknown);
    }
    if (lost) {
      note(place, person, NoteKind.ADMIN_LOST, null);
    }
  }

  private void take(
      Place place, OldPerson person, String name, Set<Permission> permissions, String hash) {
    StaffData data = mended(person.data());
    long user =
        accounts.isOfUnion(name, place.unionId())
            ? accounts.idOf(name)
            : accounts.make(place.unionId(), named(data, name), hash);
    place.made().add(name);
    if (accounts.grant(user, permissions)) {
      note(place, person, NoteKind.ADMIN_WAITS, null);
    }
    em.createNativeQuery(TAKEN)
        .setParameter(
            1, person.rows().stream().map(row -> "" + row.id()).collect(Collectors.joining(",")))
        .setParameter(2, today.now())
        .setParameter(3, user)
        .executeUpdate();
  }

  /** Without what is wrong and may be empty: its holder fills it in at the first log-in. */
  private StaffData mended(StaffData data) {
    Set<String> wrong =
        accounts.check(data).stream().map(Violation::field).collect(Collectors.toSet());
    return new StaffData(
        data.name(),
        data.gender() == null ? Gender.MALE : data.gender(),
        data.loginName(),
        data.phone(),
        wrong.contains("mobile") ? null : data.mobile(),
        wrong.contains("email") ? null : data.email(),
        wrong.contains("department") ? null : data.department(),
        wrong.contains("position") ? null : data.position(),
        null,
        null);
  }

  private static StaffData named(StaffData data, String loginName) {
    return new StaffData(
        data.name(),
        data.gender(),
        loginName,
        data.phone(),
        data.mobile(),
        data.email(),
        data.department(),
        data.position(),
        null,
        null);
  }

  private static Set<Permission> held(OldPerson person, Map<String, Permission> words) {
    Set<Permission> held = EnumSet.noneOf(Permission.class);
    person.words().stream().map(words::get).filter(one -> one != null).forEach(held::add);
    return held;
  }

  private void note(Place place, OldPerson person, NoteKind kind, String text) {
    StaffData data = person.data();
    em.createNativeQuery(NOTE)
        .setParameter(1, place.run())
        .setParameter(2, place.dry())
        .setParameter(3, place.unionId())
        .setParameter(4, person.id())
        .setParameter(5, kind.name())
        .setParameter(6, data.loginName() == null ? "" : data.loginName())
        .setParameter(7, data.name() == null ? "" : data.name())
        .setParameter(8, text == null ? "" : text.substring(0, Math.min(TEXT_MAX, text.length())))
        .executeUpdate();
  }

  private Map<String, Permission> words() {
    Map<String, Permission> words = new HashMap<>();
    for (Object one : em.createNativeQuery(WORDS).getResultList()) {
      Object[] row = (Object[]) one;
      words.put((String) row[0], Permission.valueOf((String) row[1]));
    }
    return words;
  }

  private List<OldUser> users(long union) {
    String comma = Texts.get("shell.comma");
    List<OldUser> users = new ArrayList<>();
    for (Object one : em.createNativeQuery(USERS).setParameter(1, union).getResultList()) {
      Object[] row = (Object[]) one;
      String text = (String) row[10];
      Set<String> words = new LinkedHashSet<>();
      Arrays.stream((text == null ? "" : text).split(comma))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
      OffsetDateTime lastLogin = row[11] == null ? null : Today.moment(row[11]);
      users.add(
          new OldUser(
              ((Number) row[0]).longValue(),
              OldSystem.valueOf((String) row[1]),
              new StaffData(
                  (String) row[2],
                  row[3] == null ? null : Gender.valueOf((String) row[3]),
                  (String) row[4],
                  (String) row[5],
                  (String) row[6],
                  (String) row[7],
                  (String) row[8],
                  (String) row[9],
                  null,
                  null),
              words,
              lastLogin));
    }
    return users;
  }
}
