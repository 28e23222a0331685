package cn.bangfu.server.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What a visitor has to know to log in.
 *
 * @param password of all accounts but those whose line says otherwise; drawn by lot at loading
 * @param lines one for each union: log-in names and the union's name
 */
public record Accounts(String password, List<String> lines) {

  public Accounts {
    lines = List.copyOf(lines);
  }

  /** The same as the lines of a file: the password first. */
  public List<String> toFile() {
    List<String> file = new ArrayList<>(List.of(password));
    file.addAll(lines);
    return file;
  }

  /** What {@link #toFile} has written. */
  public static Accounts ofFile(List<String> file) {
    return new Accounts(file.get(0), file.subList(1, file.size()));
  }
}
