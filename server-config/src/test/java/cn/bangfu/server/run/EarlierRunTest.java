package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run may have left in the home directory. */
class EarlierRunTest {

  @TempDir private Path home;

  @Test
  void twoRunsInOneHomeAreRefused() throws IOException {
    HomeLock first = HomeLock.take(home);
    assertThatThrownBy(() -> HomeLock.take(home))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("already running")
        .hasMessageContaining("process " + ProcessHandle.current().pid());
    first.close();
    assertThatCode(() -> HomeLock.take(home).close()).doesNotThrowAnyException();
  }

  @Test
  void aNoteWithTheNumberOfSomebodyElsesProcessIsRemoved()
      throws IOException, InterruptedException {
    Path note = home.resolve("postmaster.pid");
    Files.writeString(note, ProcessHandle.current().pid() + "\n/elsewhere\n");
    assertThat(StrayDatabase.serverOf(note, home)).isEmpty();
    StrayDatabase.stop(home);
    assertThat(note).doesNotExist();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void anUnreadableNoteIsRemoved() throws IOException, InterruptedException {
    Files.writeString(home.resolve("postmaster.pid"), "");
    StrayDatabase.stop(home);
    assertThat(home.resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void dataOfAnotherMajorVersionAreRefused() throws IOException {
    Files.writeString(home.resolve("PG_VERSION"), "16\n");
    assertThatThrownBy(() -> LocalDatabase.requireVersion(home))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("PostgreSQL 16")
        .hasMessageNotContaining("\n");
    Files.writeString(home.resolve("PG_VERSION"), LocalDatabase.MAJOR_VERSION + "\n");
    assertThatCode(() -> LocalDatabase.requireVersion(home)).doesNotThrowAnyException();
  }

  @Test
  void whatWasNotBroughtToItsEndIsNotRemembered() throws IOException {
    Path file = home.resolve("state.properties");
    State state = State.of(file);
    state.put("domain", "abc");
    state.put("ear", "def");
    state.remove("ear");
    assertThat(State.of(file).get("domain")).isEqualTo("abc");
    assertThat(State.of(file).get("ear")).isNull();
  }

  @Test
  void aStoppedDomainForgetsTheApplication() throws IOException {
    Path config = Files.createDirectories(home.resolve("config"));
    Files.createDirectories(home.resolve("applications/bangfu/lib"));
    Files.writeString(
        config.resolve("domain.xml"),
        """
        <domain><applications><application name="bangfu"/><application name="other"/></applications>
        <servers><server name="server"><application-ref ref="bangfu"/></server></servers></domain>
        """);
    DomainFile.forget(home, "bangfu");
    assertThat(config.resolve("domain.xml"))
        .content()
        .doesNotContain("bangfu")
        .contains("<application name=\"other\"/>");
    assertThat(home.resolve("applications/bangfu")).doesNotExist();
  }
}
