/**
 * Quick report and quick return of archives (ARC-106 to ARC-111): the candidates, the guards and
 * the one statement that moves a portion; {@link cn.bangfu.quick} does the rest.
 */
package cn.bangfu.archive.quick;
