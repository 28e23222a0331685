package cn.bangfu.sheet.upload;

import static org.assertj.core.api.Assertions.fail;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A door by which files come in, used as its page uses it.
 *
 * @param reads whether the file's cells are read; else it is only kept
 * @param named whether the name of the file counts
 */
record UploadDoor(boolean reads, boolean named, Send send) {

  /** What a door says against the file, or a refusal. */
  @FunctionalInterface
  interface Send {
    List<Violation> send(String name, Path file) throws IOException;
  }

  /** What is said against this file; nothing if it was let in. */
  List<Violation> refuses(String name, Path file) {
    return refused(() -> send.send(name, file));
  }

  static List<Violation> refused(Callable<List<Violation>> work) {
    try {
      return work.call();
    } catch (Violations many) {
      return many.all();
    } catch (BusinessException one) {
      return List.of(Violation.of(null, one.problem(), one.args().toArray()));
    } catch (Exception other) {
      return fail(other);
    }
  }
}
