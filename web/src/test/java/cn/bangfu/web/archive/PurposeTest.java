package cn.bangfu.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import cn.bangfu.web.Pages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is asked for sensitive data reads beside the field what it is for. */
@Tag("USR-136")
class PurposeTest {

  /** Fields of class A and B in the form of an archive (USR part 3.6). */
  private static final Set<String> SENSITIVE =
      Set.of(
          "archive.Person.idNo",
          "archive.Person.mobile",
          "archive.Person.otherContact",
          "archive.ArchiveContent.bankCardNo",
          "archive.Person.healthStatus",
          "archive.Person.diseaseCategory",
          "archive.Person.disabilityKind",
          "archive.Person.disabilityDegree",
          "archive.Head.homeAddress",
          "archive.Head.homeRegion",
          "archive.ArchiveContent.headIncome",
          "archive.ArchiveContent.otherAnnualIncome",
          "archive.ArchiveContent.rigidExpense",
          "archive.Member.monthlyIncome",
          "archive.ArchiveContent.mainCause",
          "archive.ArchiveContent.otherCauses",
          "archive.ArchiveContent.causeText",
          "archive.ArchiveContent.bank",
          "archive.ArchiveContent.bankBranch",
          "archive.ArchiveContent.bankCardHolder");

  private static final String FOR = "用于";
  private static final Pattern FIELD = Pattern.compile("<b:field\\b[^>]*>");
  private static final Pattern LABEL = Pattern.compile("label=\"([^\"]+)\"");

  @Test
  void everyFieldOfClassAAndBHasAHelpTextWithItsPurpose() {
    List<String> silent = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Pages.all()
        .forEach(
            (page, text) -> {
              if (!page.contains("archive/edit")) {
                return;
              }
              Matcher fields = FIELD.matcher(text);
              while (fields.find()) {
                Matcher label = LABEL.matcher(fields.group());
                if (label.find() && SENSITIVE.contains(label.group(1))) {
                  seen.add(label.group(1));
                  if (fields.group().contains("help=\"\"")
                      || !Texts.get(label.group(1) + ".help").contains(FOR)) {
                    silent.add(page + ": " + label.group(1));
                  }
                }
              }
            });
    assertThat(silent).isEmpty();
    assertThat(seen).isEqualTo(SENSITIVE);
  }
}
