package cn.bangfu.export;

import cn.bangfu.kernel.SqlArrays;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Several names of constants or of columns. */
@Converter
public class NamesConverter implements AttributeConverter<List<String>, Object> {

  @Override
  public Object convertToDatabaseColumn(List<String> names) {
    return SqlArrays.literal("_text", names);
  }

  @Override
  public List<String> convertToEntityAttribute(Object column) {
    return SqlArrays.read(column, String.class::cast);
  }
}
