package cn.bangfu.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a finding to its input (ARC-135). */
class FieldAddressTest {

  @ParameterizedTest
  @CsvSource({
    "hardshipCategory, form:hardshipCategory",
    "content.headIncome, form:headIncome",
    "content.disabilityCategory, form:disabilityKind",
    "content.members, form:membersPart",
    "content.members[2].idNo, form:members:2:idNo",
    "content.members[0].name, form:members:0:memberName",
    "content.illnesses[1].member, form:illnesses:1:person",
    "content.illnesses[1].hospital, form:illnesses:1:hospital"
  })
  @Tag("ARC-135")
  void aPathLeadsToTheIdOfItsInput(String path, String id) {
    assertThat(FieldAddress.of(path)).isEqualTo(id);
  }
}
