package cn.bangfu.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

/** Values kept for a few days as text, which is sealed and so is what the product wrote itself. */
final class Kept {

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter("cn.bangfu.**;java.base/*;!*");

  private Kept() {}

  static String text(Serializable value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** The value, or nothing if a later version of the product has another form of it. */
  static <T> Optional<T> value(Class<T> type, String text) {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
      in.setObjectInputFilter(OURS);
      return Optional.of(type.cast(in.readObject()));
    } catch (InvalidClassException | ClassNotFoundException other) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
