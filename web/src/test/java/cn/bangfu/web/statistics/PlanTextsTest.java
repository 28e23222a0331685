package cn.bangfu.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.archive.query.QueryForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanTextsTest {

  @Test
  @Tag("STA-012")
  void conditionsAreTheSameAfterTheyWereKept() {
    QueryForm form = new QueryForm();
    form.get("gender").setChoices(List.of("MALE", "FEMALE"));
    form.get("familySize").setNumberFrom(new BigDecimal("2"));
    form.get("filingDate").setDayFrom(LocalDate.of(2026, 1, 1));
    form.get("filingDate").setDayTo(LocalDate.of(2026, 6, 30));
    Map<String, String> kept = new HashMap<>();
    PlanTexts.put(kept, form);
    assertThat(kept).hasSize(4);
    QueryForm again = PlanTexts.form(kept);
    for (FieldCondition condition : form.getConditions().values()) {
      FieldCondition other = again.get(condition.getField());
      assertThat(other.getText()).isEqualTo(condition.getText());
      assertThat(other.getChoices()).isEqualTo(condition.getChoices());
      assertThat(other.getNumberFrom()).isEqualTo(condition.getNumberFrom());
      assertThat(other.getDayFrom()).isEqualTo(condition.getDayFrom());
      assertThat(other.getDayTo()).isEqualTo(condition.getDayTo());
      assertThat(other.isEmpty()).isEqualTo(condition.isEmpty());
    }
  }

  @Test
  @Tag("STA-012")
  void numbersOfPersonsAreNotKept() {
    QueryForm form = new QueryForm();
    form.get("idNo").setText("360102198001010011");
    Map<String, String> kept = new HashMap<>();
    PlanTexts.put(kept, form);
    assertThat(kept).isEmpty();
  }
}
