package cn.bangfu.archive;

import cn.bangfu.kernel.SqlArrays;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Action plans chosen together, by the names of their constants. */
@Converter
public class PlanListConverter implements AttributeConverter<List<ActionPlan>, Object> {

  @Override
  public Object convertToDatabaseColumn(List<ActionPlan> values) {
    return SqlArrays.literal("_text", values);
  }

  @Override
  public List<ActionPlan> convertToEntityAttribute(Object column) {
    return SqlArrays.read(column, name -> ActionPlan.valueOf((String) name));
  }
}
