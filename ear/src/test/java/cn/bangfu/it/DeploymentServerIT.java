package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.TestEar;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TimeZone;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR in a server made by the scripts of server-config. */
@ExtendWith(ArquillianExtension.class)
class DeploymentServerIT {

  @Resource(lookup = "jdbc/bangfu")
  private DataSource dataSource;

  @Deployment
  static EnterpriseArchive ear() {
    return TestEar.with(DeploymentServerIT.class);
  }

  @Test
  void theServerEntersTheDatabaseAsTheApplicationsRole() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        ResultSet user = connection.createStatement().executeQuery("select current_user")) {
      user.next();
      assertThat(user.getString(1)).isEqualTo("bangfu_app");
    }
  }

  @Test
  void thePasswordOfTheKeyStoreComesFromAnAlias() throws NamingException {
    Object password = new InitialContext().lookup("bangfu/keystorePassword");
    assertThat(password).asString().isNotBlank().doesNotContain("ALIAS");
    assertThat(System.getProperties().values()).doesNotContain(password);
  }

  @Test
  void theServersClockIsShanghai() {
    assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
  }
}
