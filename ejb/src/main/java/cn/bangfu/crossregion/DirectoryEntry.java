package cn.bangfu.crossregion;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the directory publishes of a union (ORG-078, INF-096): offices and their phones, no names of
 * persons.
 *
 * @param superiorId null for the national union
 * @param leaderPhone phone of the person in charge; a mobile number is left out
 * @param intro what its assistance centre says of itself; null if it has none
 * @param unconfirmed the union's users have not confirmed its data yet (INF-095)
 */
public record DirectoryEntry(
    long id,
    String name,
    Long superiorId,
    String superiorName,
    String regionName,
    String address,
    String postcode,
    String areaCode,
    String leaderPhone,
    String officePhone,
    String fax,
    String dutyPhone,
    String email,
    String intro,
    LocalDate infoUpdatedDate,
    boolean unconfirmed)
    implements Serializable {}
