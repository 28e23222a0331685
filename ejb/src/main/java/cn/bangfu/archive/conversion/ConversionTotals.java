package cn.bangfu.archive.conversion;

/** Archives, persons in them, and what rooms keep of them (BAT-071). */
record ConversionTotals(int archives, int persons, KeptThroughConversion.Kept kept) {

  boolean same(ConversionTotals other) {
    return archives == other.archives
        && persons == other.persons
        && kept.records() == other.kept.records()
        && kept.amount().compareTo(other.kept.amount()) == 0;
  }
}
