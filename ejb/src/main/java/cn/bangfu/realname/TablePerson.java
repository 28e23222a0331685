package cn.bangfu.realname;

/**
 * Whom a line of money names, in SQL: the head of the household; to a union outside whose
 * jurisdiction the household lies the person whose number it knew, so that nothing tells whose
 * member it is (AST-016, AST-017). The record is {@code a}, its archive {@code h}, the archive's
 * content {@code c}.
 */
public final class TablePerson {

  /** The member in place of the head, {@code m}; needs the table of members and the pattern. */
  public static final String MEMBER =
      """
      left join %s m on m.id = a.beneficiary_id and h.filing_union_path not like %s
      """;

  public static final String NAME = "case when m.id is null then h.head_name else m.name end";

  /** Name, gender, day of birth and number, as four columns. */
  public static final String COLUMNS =
      NAME
          + """
          , case when m.id is null then c.gender else m.gender end,
              case when m.id is null then c.birth_date else m.birth_date end,
              case when m.id is null then c.id_no else m.id_no end
          """;

  private TablePerson() {}
}
