package cn.bangfu.sheet.upload;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.assistance.AssistanceAttachments;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.intake.AssistanceImports;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.Violation;
import cn.bangfu.otherassistance.OtherAssistanceBench;
import cn.bangfu.otherassistance.ProjectAttachments;
import cn.bangfu.region.RegionReplacement;
import cn.bangfu.region.RegionUpkeep;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.Imports;
import cn.bangfu.sheet.UploadRules;
import cn.bangfu.staff.StaffImport;
import cn.bangfu.staff.certificate.CertificateDesk;
import cn.bangfu.staff.certificate.NationalCertificateDesk;
import cn.bangfu.staff.certificate.RegisterCertificate;
import cn.bangfu.staff.certificate.TrustDesk;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import cn.bangfu.unionorg.UnionImport;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every door by which files come in, with somebody who may use it. */
final class AllUploadDoors {

  private static final Services SERVICES = new Services();
  private static final TestUnions UNIONS = new TestUnions(SERVICES);
  private static final ArchiveBench BENCH = new ArchiveBench();

  private AllUploadDoors() {}

  static Map<String, UploadDoor> all() {
    Map<String, UploadDoor> all = new TreeMap<>();
    Imports imports = SERVICES.get(Imports.class);
    long province = UNIONS.union("\u7701\u603B\u5DE5\u4F1A", UNIONS.national(), 1);
    Caller admin = UNIONS.caller(province, Permission.USER_ADMIN);
    Caller national = UNIONS.caller(UNIONS.national(), Permission.USER_ADMIN);
    Caller helper = UNIONS.caller(province, Permission.ARCHIVE, Permission.ASSISTANCE);
    Caller security = UNIONS.platform(Role.SECURITY_ADMIN);

    all.put("Imports.check", reading(rows(imports, admin, UploadRules.IMPORT)));
    ImportPlan unions = SERVICES.as(national, () -> SERVICES.get(UnionImport.class).plan());
    ImportPlan staff = SERVICES.as(national, () -> SERVICES.get(StaffImport.class).plan());
    all.put(
        "Imports.read",
        reading(
            (name, file) -> {
              List<Violation> said = new ArrayList<>();
              for (ImportPlan plan : List.of(unions, staff)) {
                said.addAll(
                    UploadDoor.refused(
                        () -> {
                          SERVICES.as(national, () -> imports.read(plan, name, file));
                          return List.of();
                        }));
              }
              return said.size() < 2 ? List.of() : said;
            }));
    all.put(
        "AssistanceImports.upload",
        reading(
            (name, file) -> {
              SERVICES.as(helper, () -> SERVICES.get(AssistanceImports.class).upload(name, file));
              return List.of();
            }));
    long archive = BENCH.file(BENCH.street, ArchiveLevel.COUNTY);
    all.put(
        "Attachments.add",
        new UploadDoor(
            false,
            true,
            (name, file) -> {
              NewAttachment added = new NewAttachment(null, null, name, file);
              BENCH.services.as(
                  BENCH.street,
                  () ->
                      BENCH
                          .services
                          .get(Attachments.class)
                          .add(archive, AttachmentKind.IDENTITY, added));
              return List.of();
            }));
    AssistanceBench help = new AssistanceBench();
    long record = help.help(help.street, help.household(), "100.00");
    all.put(
        "AssistanceAttachments.add",
        new UploadDoor(
            false,
            true,
            (name, file) -> {
              NewAttachment added = new NewAttachment(null, null, name, file);
              help.as(help.street, AssistanceAttachments.class, a -> a.add(record, added));
              return List.of();
            }));
    OtherAssistanceBench projects = new OtherAssistanceBench();
    long project = projects.project(projects.street, "\u9001\u6E05\u51C9", "100.00");
    all.put(
        "ProjectAttachments.add",
        new UploadDoor(
            false,
            true,
            (name, file) -> {
              NewAttachment added = new NewAttachment(null, null, name, file);
              projects.as(projects.street, ProjectAttachments.class, a -> a.add(project, added));
              return List.of();
            }));
    all.put(
        "RegionUpkeep.preview",
        reading(
            (name, file) ->
                SERVICES
                    .as(
                        national,
                        () -> SERVICES.get(RegionUpkeep.class).preview("2019\u5E74", name, file))
                    .faults()
                    .stream()
                    .map(fault -> fault.reason())
                    .toList()));
    all.put(
        "RegionReplacement.preview",
        reading(
            (name, file) ->
                SERVICES
                    .as(national, () -> SERVICES.get(RegionReplacement.class).preview(name, file))
                    .faults()
                    .stream()
                    .map(fault -> fault.reason())
                    .toList()));
    certificates(all, admin, security, province);
    return all;
  }

  private static void certificates(
      Map<String, UploadDoor> all, Caller admin, Caller security, long province) {
    String why = "\u66F4\u65B0\u8BC1\u4E66";
    TrustDesk trust = SERVICES.get(TrustDesk.class);
    all.put(
        "TrustDesk.loadAuthorities",
        nameless(
            (name, file) -> {
              byte[] content = Files.readAllBytes(file);
              SERVICES.as(security, () -> trust.loadAuthorities(List.of(content), why));
              return List.of();
            }));
    all.put(
        "TrustDesk.loadLists",
        nameless(
            (name, file) -> {
              byte[] content = Files.readAllBytes(file);
              SERVICES.as(security, () -> trust.loadLists(List.of(content), why));
              return List.of();
            }));
    String clerk = account(province);
    all.put(
        "CertificateDesk.register",
        nameless(
            (name, file) -> {
              RegisterCertificate what =
                  new RegisterCertificate(clerk, Files.readAllBytes(file), null, why);
              SERVICES.as(
                  admin,
                  () -> {
                    SERVICES.get(CertificateDesk.class).register(what);
                    return null;
                  });
              return List.of();
            }));
    String ofNation = account(UNIONS.national());
    all.put(
        "NationalCertificateDesk.register",
        nameless(
            (name, file) -> {
              RegisterCertificate what =
                  new RegisterCertificate(ofNation, Files.readAllBytes(file), null, why);
              SERVICES.as(
                  security,
                  () -> {
                    SERVICES.get(NationalCertificateDesk.class).register(what);
                    return null;
                  });
              return List.of();
            }));
  }

  private static String account(long union) {
    String name = "up" + System.nanoTime();
    UNIONS.user(union, name, "x");
    return name;
  }

  private static UploadDoor reading(UploadDoor.Send send) {
    return new UploadDoor(true, true, send);
  }

  /** Of certificates only the bytes come in. */
  private static UploadDoor nameless(UploadDoor.Send send) {
    return new UploadDoor(true, false, send);
  }

  /** What pages do with a file that no service reads for them. */
  private static UploadDoor.Send rows(Imports imports, Caller caller, UploadRules rules) {
    ImportPlan plan = SERVICES.as(caller, () -> SERVICES.get(StaffImport.class).plan());
    return (name, file) -> {
      SERVICES.as(caller, () -> imports.check(rules, name, file));
      SERVICES.as(caller, () -> imports.read(plan, name, file));
      return List.of();
    };
  }
}
