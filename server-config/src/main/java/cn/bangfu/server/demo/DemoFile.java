package cn.bangfu.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the files in {@code resources/demo}. */
final class DemoFile {

  private DemoFile() {}

  /** The rows of a file with a heading, by the names of its columns; an empty cell is "". */
  static List<Map<String, String>> rows(String name) {
    try (BufferedReader lines = open(name)) {
      String[] columns = lines.readLine().split(",");
      return lines
          .lines()
          .filter(line -> !line.isBlank())
          .map(
              line -> {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.length; i++) {
                  row.put(columns[i], cells[i]);
                }
                return row;
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of the demonstration. */
  static Properties words() {
    try (BufferedReader lines = open("words.properties")) {
      Properties words = new Properties();
      words.load(lines);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String name) {
    InputStream file = DemoFile.class.getResourceAsStream("/demo/" + name);
    if (file == null) {
      throw new IllegalStateException("Not in the jar: demo/" + name);
    }
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
  }
}
