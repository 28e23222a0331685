/**
 * All checks over chosen archives (ARC-134 to ARC-136) and the problem archives, which may be
 * neither reported nor assisted (ARC-128 to ARC-133). Uses the checks of {@code archive.filing} and
 * keeps the problems in {@code archive.problem}; follows every save by an event.
 */
package cn.bangfu.archive.logic;
