/**
 * Bringing closed archives back (ARC-083 to ARC-092): by identity number from the whole country, or
 * several of the own scope at once; every restored archive belongs to the restoring union and is of
 * the class "relapsed" for ever.
 */
package cn.bangfu.archive.restoring;
