package cn.bangfu.realname;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What was taken into a table.
 *
 * @param refused sentences about those that were not (FND-056)
 */
public record Taken(int lines, BigDecimal amount, List<String> refused) implements Serializable {}
