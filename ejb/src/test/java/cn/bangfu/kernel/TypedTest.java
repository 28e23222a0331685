package cn.bangfu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is typed stays, readable or not. */
@Tag("AST-040")
class TypedTest {

  @Test
  void whatCannotBeReadIsKeptUntilSomethingReadableIsTyped() {
    TypedDate day = new TypedDate();
    assertThat(day.getText()).isNull();
    assertThat(day.isUnread()).isFalse();
    day.setText("2017-02-30");
    assertThat(day.getValue()).isNull();
    assertThat(day.getUnread()).isEqualTo("2017-02-30");
    assertThat(day.getText()).isEqualTo("2017-02-30");
    day.setText(" ２０１７年3月5日 ");
    assertThat(day.getValue()).isEqualTo(LocalDate.of(2017, 3, 5));
    assertThat(day.getText()).isEqualTo("2017-03-05");
    assertThat(day.isUnread()).isFalse();
    day.setText("  ");
    assertThat(day.getValue()).isNull();
    assertThat(day.isUnread()).isFalse();

    TypedAmount amount = new TypedAmount();
    amount.setText("1.234");
    assertThat(amount.isUnread()).isTrue();
    amount.setText("1,234.5");
    assertThat(amount.getText()).isEqualTo("1234.50");
    amount.setText("x");
    amount.setValue(null);
    assertThat(amount.getText()).isNull();
  }
}
