package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The content of an archive on PostgreSQL: nothing is lost, nothing can be read in clear. */
class ArchiveContentDbTest {

  private final Services services = new Services();
  private TestCodes codes;
  private long union;

  @BeforeEach
  void aUnion() throws SQLException {
    TestUnions unions = new TestUnions(services);
    union = unions.union("德外街道总工会" + UUID.randomUUID(), unions.national(), 4);
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP)) {
      codes = TestCodes.stored(c);
    }
  }

  @Test
  @Tag("FLD-020")
  @Tag("FLD-045")
  @Tag("FLD-050")
  void everythingThatIsTypedIsReadBack() {
    ArchiveContent typed = full();
    long id = store(typed);

    ArchiveContent read = read(id);
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*(_persistence.*|version|Digest|id)")
        .isEqualTo(typed);
    assertThat(read.getName()).isEqualTo("𠮷野䶮");
    assertThat(read.getMedicalInsurance()).hasSize(2).isEqualTo(typed.getMedicalInsurance());
    assertThat(read.getOtherCauses())
        .containsExactly(HardshipCause.LAID_OFF, HardshipCause.NATURAL_DISASTER);
    assertThat(read.getMembers()).extracting(Member::getPosition).containsExactly(0, 1, 2);
    assertThat(read.getMembers().get(1).getEnrollmentYear()).isEqualTo(2024);
  }

  @Test
  @Tag("ARC-033")
  void aDraftKeepsWhatIsWrongOrMissing() {
    ArchiveContent draft = new ArchiveContent();
    draft.setName("张伟");
    draft.setIdNo(IdNos.next(LocalDate.of(1980, 1, 1), Gender.MALE));
    draft.setPostcode("12a");
    draft.setMobile("1");
    draft.setHeadIncome(new BigDecimal("-5.00"));
    draft.addMember().setIdNo(IdNo.of("123"));
    ArchiveContent read = read(store(draft));
    assertThat(read.getPostcode()).isEqualTo("12a");
    assertThat(read.getMobile()).isEqualTo("1");
    assertThat(read.getHeadIncome()).isEqualTo("-5.00");
    assertThat(read.getMedicalInsurance()).isEmpty();
    assertThat(read.getMembers().get(0).getIdNo().value()).isEqualTo("123");
  }

  @Test
  @Tag("USR-115")
  void aPersonIsFoundByTheDigestOfEitherFormOfHisNumber() {
    ArchiveContent typed = ContentBuilder.aHousehold(codes).build();
    LocalDate birth = LocalDate.of(1957, 3, 15);
    IdNo number = IdNos.next(birth, Gender.MALE);
    typed.setIdNo(number);
    long id = store(typed);
    String fifteen = number.value().substring(0, 6) + number.value().substring(8, 17);
    assertThat(foundBy(IdNo.of(fifteen))).containsExactly(id);

    IdNo corrected = IdNos.next(birth, Gender.MALE);
    ArchiveContent form = copy(read(id));
    form.setIdNo(corrected);
    save(form);
    assertThat(foundBy(number)).isEmpty();
    assertThat(foundBy(corrected)).containsExactly(id);
  }

  @Test
  @Tag("USR-114")
  void aDumpHoldsNoNumberInClear() throws SQLException, IOException {
    ArchiveContent typed = full();
    store(typed);
    String dump =
        dump("archive_content")
            + dump("archive_member")
            + dump("archive_content_history")
            + dump("archive_member_history");
    assertThat(dump).contains("𠮷野䶮").contains("南昌东湖支行");
    List<String> secrets =
        List.of(
            typed.getIdNo().value(),
            typed.getMembers().get(0).getIdNo().value(),
            typed.getMobile(),
            typed.getMembers().get(0).getMobile(),
            typed.getOtherContact(),
            typed.getBankCardNo());
    for (String secret : secrets) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(dump.contains(secret)).as("clear text of " + secret).isFalse();
      assertThat(dump.contains(hex)).as("bytes of " + secret).isFalse();
    }
  }

  @Test
  @Tag("USR-117")
  void aNumberAlteredInTheDatabaseIsDetected() {
    long id = store(ContentBuilder.aHousehold(codes).build());
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    """
                    update archive_content
                    set id_no = set_byte(id_no, 20, (get_byte(id_no, 20) + 1) % 256)
                    where archive_id = ?1
                    """)
                .setParameter(1, id)
                .executeUpdate());
    ArchiveContent altered = read(id);
    assertThat(altered.hasTampered()).isTrue();
    assertThat(altered.getIdNo().masked()).isEqualTo("数据校验失败");
  }

  @Test
  @Tag("ARC-029")
  void aFormSentByTheBrowserReplacesMembersAndTheirOrder() {
    long id = store(ContentBuilder.aHousehold(codes).withMembers(3).build());
    ArchiveContent form = copy(read(id));
    List<String> names = form.getMembers().stream().map(Person::getName).toList();
    form.moveMember(form.getMembers().get(2), -2);
    form.removeMember(form.getMembers().get(1));
    Member added = form.addMember();
    added.setName("王五");
    save(form);
    assertThat(read(id).getMembers())
        .extracting(Person::getName)
        .containsExactly(names.get(2), names.get(1), "王五");
  }

  @Test
  @Tag("ARC-168")
  void anUnchangedFormLeavesNoVersion() {
    long id = store(full());
    long before = versions(id);
    save(copy(read(id)));
    assertThat(versions(id)).isEqualTo(before);
    ArchiveContent form = copy(read(id));
    form.getMembers().get(0).setRemark("已就业");
    save(form);
    assertThat(versions(id)).isEqualTo(before + 1);
  }

  /** Every field of head, household and members filled, as far as they exclude each other not. */
  private ArchiveContent full() {
    ArchiveContent content =
        ContentBuilder.aHousehold(codes).withMembers(3).named("𠮷野䶮").ofMigrantWorker().build();
    content.setHealthStatus(HealthStatus.DISABLED);
    content.setDisabilityCategory(new Disability(DisabilityKind.HEARING, DisabilityDegree.SECOND));
    content.setDiseaseCategory(codes.id("disease_category", "糖尿病"));
    content.setStaffKind(StaffKind.WORKER);
    content.setOtherContact("妹妹 0791-86225577");
    content.setPostcode("330006");
    content.setUnitStartDate(LocalDate.of(2020, 5, 1));
    content.setRemark("入户核查于5月完成");
    content.setMedicalInsurance(
        List.of(
            codes.id("medical_insurance", "RURAL_COOPERATIVE"),
            codes.id("medical_insurance", "大病保险")));
    content.setOtherCauses(List.of(HardshipCause.LAID_OFF, HardshipCause.NATURAL_DISASTER));
    content.setRigidExpense(new BigDecimal("9000.50"));
    content.setBank("中国工商银行");
    content.setBankBranch("南昌东湖支行");
    content.setBankCardNo("6222021502012345678");
    Member wife = content.getMembers().get(0);
    wife.setMobile("13987654321");
    wife.setPoliticalStatus(codes.id("political_status", "中共党员"));
    wife.setContractDate(LocalDate.of(2024, 1, 1));
    wife.setContractTerm(ContractTerm.OPEN_ENDED);
    Member mother = content.getMembers().get(2);
    mother.setMemberIdentity(MemberIdentity.SOLDIER);
    mother.setUnitOrSchool("某部");
    mother.setEnlistedDate(LocalDate.of(1975, 12, 1));
    mother.setSupported(true);
    mother.setRemark("行动不便");
    content.normalize(ArchiveType.MIGRANT_WORKER, HardshipCategory.SUDDEN_HARDSHIP);
    content.compute();
    return content;
  }

  private long store(ArchiveContent content) {
    return services.inTransaction(
        em -> {
          List<?> path =
              em.createNativeQuery("select path from union_org where id = ?1")
                  .setParameter(1, union)
                  .getResultList();
          Archive archive =
              new Archive(
                  List.of(
                      new ChainUnion(
                          union, "德外街道总工会", (String) path.get(0), 2, ArchiveLevel.GRASSROOTS)),
                  UUID.randomUUID());
          archive.saveDraft(
              new ArchiveHeader(ArchiveType.URBAN_WORKER, null, null, null, null, null, null, null),
              content.getName());
          archive.touch("李华", services.today().now());
          em.persist(archive);
          content.setArchiveId(archive.getId());
          em.persist(content);
          return archive.getId();
        });
  }

  private ArchiveContent read(long id) {
    return services.inTransaction(em -> em.find(ArchiveContent.class, id));
  }

  private void save(ArchiveContent form) {
    services.inTransaction(em -> em.merge(form));
  }

  private long versions(long id) {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery(
                            """
                            select (select count(*) from archive_content_history where archive_id = ?1)
                              + (select count(*) from archive_member_history where archive_id = ?1)
                            """)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue());
  }

  private List<Long> foundBy(IdNo number) {
    byte[] digest = KeyRing.current().digest(number.normalized());
    return services.inTransaction(
        em ->
            em.createQuery(
                    "select c.archiveId from ArchiveContent c where c.idNoDigest = :digest",
                    Long.class)
                .setParameter("digest", digest)
                .getResultList());
  }

  private static ArchiveContent copy(ArchiveContent content) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(content);
      return (ArchiveContent)
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The table as pg_dump would write it. */
  private static String dump(String table) throws SQLException, IOException {
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER)) {
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      c.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
      return rows.toString(StandardCharsets.UTF_8);
    }
  }
}
