package cn.bangfu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.LockProblem;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FailureHandlerTest {

  @Test
  @Tag("BAT-011")
  void aLockThatWasWaitedForTooLongIsARefusalAndNoFailure() {
    Throwable lock = failing("55P03");
    assertThat(FailureHandler.known(lock))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(LockProblem.BUSY));
    assertThat(FailureHandler.known(failing("53100"))).isInstanceOf(SQLException.class);
  }

  private static Throwable failing(String state) {
    return new FacesException(
        new EJBException(new PersistenceException(new SQLException("told by the driver", state))));
  }
}
