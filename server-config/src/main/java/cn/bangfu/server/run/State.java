package cn.bangfu.server.run;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What was brought to its end in an earlier run; written only after the fact. */
final class State {
  private final Path file;
  private final Properties values = new Properties();

  private State(Path file) {
    this.file = file;
  }

  static State of(Path file) throws IOException {
    State state = new State(file);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        state.values.load(reader);
      }
    }
    return state;
  }

  String get(String key) {
    return values.getProperty(key);
  }

  void put(String key, String value) throws IOException {
    values.setProperty(key, value);
    save();
  }

  void remove(String key) throws IOException {
    values.remove(key);
    save();
  }

  private void save() throws IOException {
    StringWriter text = new StringWriter();
    values.store(text, null);
    PrivateFiles.write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
