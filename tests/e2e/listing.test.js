// A structure asks for its place to be listed, page by page; an officer reads, asks for more, accepts; the place stands in the
// directory with its score, its hours change at once, and the officer of passes takes it from there. On the phone without
// scripts, too.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { entering } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('A listing', 'listing', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let listing;
  const enter = entering(journey, pages);
  const fill = async (page, fields) => {
    for (const [name, value] of Object.entries(fields)) await page.fill(`main [name="${name}"]`, value);
  };
  const tick = async (page, ticks) => {
    for (const [name, value] of ticks) await page.locator(`input[name="${name}"][value="${value}"]`).check();
  };
  const save = (page) => page.locator('main form button').first().click();
  const press = (page, value) => page.locator(`main button[value="${value}"]`).first().click();

  it('is asked for by anybody, and a mistake loses nothing', async () => {
    const page = await enter('ines');
    await page.goto(`${journey.demo.origin}/places`);
    await page.locator('main a[href="/listings"]').click();
    await look(page, 'begin');
    await save(page);
    listing = new URL(page.url()).pathname;
    await look(page, 'tasks');
    await page.goto(`${journey.demo.origin}${listing}/identity`);
    await fill(page, { name: 'Le Relais inventé', pivot: '999 900 012 00018', summary: 'Un relais inventé, pour apprendre.' });
    await page.selectOption('select[name="kind"]', 'CS');
    await save(page);
    assert.match(await main(page), /14 chiffres/);
    assert.equal(await page.inputValue('input[name="name"]'), 'Le Relais inventé');
    await look(page, 'identity-mistake');
    await fill(page, { pivot: '999 900 012 00017' });
    await save(page);
    assert.match(await main(page), /Votre structure[\s\S]*Complet/);
  });

  it('has its sites, checked by the strict profile', async () => {
    const page = pages.ines;
    await page.goto(`${journey.demo.origin}${listing}/sites/new`);
    await fill(page, {
      address: '8 rue Inventée',
      postcode: '87000',
      commune: 'Limoges',
      latitude: '49,9',
      longitude: '1,26',
      we: '9h-12h, 14h-17h30',
      telephone: '01 99 00 77 88',
    });
    await tick(page, [['approaches', 'walk-in']]);
    await save(page);
    assert.match(await main(page), /pas dans la commune/);
    await look(page, 'site-mistake');
    await fill(page, { latitude: '45,8336' });
    await save(page);
    assert.match(await main(page), /8 rue Inventée[\s\S]*Complet/);
    await page.goto(`${journey.demo.origin}${listing}/services`);
    await tick(page, [['helps', 'everyday'], ['supports', 'workshop'], ['fees', 'free'], ['pass', 'yes']]);
    await look(page, 'services');
    await save(page);
    await page.goto(`${journey.demo.origin}${listing}/evidence`);
    await fill(page, { evidence: 'Une médiatrice fictive, formée en 2025.' });
    await look(page, 'evidence');
    await save(page);
    await page.goto(`${journey.demo.origin}${listing}/files`);
    await page.setInputFiles('input[type=file]', { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('du texte') });
    await page.locator('main form[enctype] button').click();
    assert.match(await main(page), /un PDF, ou une image/);
    await look(page, 'files-mistake');
    const buffer = Buffer.from('%PDF-1.7\nune attestation fictive\n%%EOF\n');
    await page.setInputFiles('input[type=file]', { name: 'attestation.pdf', mimeType: 'application/pdf', buffer });
    await page.locator('main form[enctype] button').click();
    assert.match(await main(page), /attestation\.pdf/);
    await look(page, 'files');
    await page.goto(`${journey.demo.origin}${listing}`);
    await look(page, 'complete');
  });

  it('is checked, with its score, and sent with the charter', async () => {
    const page = pages.ines;
    await page.locator(`main a[href="${listing}/send"]`).click();
    assert.match(await main(page), /complète à 90 sur 100/);
    await look(page, 'check');
    await save(page);
    assert.match(await main(page), /Acceptez la charte/);
    await page.locator('input[name="charter"]').check();
    await save(page);
    assert.match(await main(page), /Votre demande est envoyée/);
    await look(page, 'sent');
  });

  it('is read by an officer, who asks for more, and accepts', async () => {
    const page = await enter('omar');
    await page.goto(`${journey.demo.origin}/office/listings`);
    assert.match(await main(page), /Bibliothèque fictive des Tilleuls[\s\S]*Le Relais inventé/);
    await look(page, 'office');
    await page.locator('article a', { hasText: 'Le Relais inventé' }).click();
    assert.match(await main(page), /profil strict[\s\S]*ressemblent/);
    await look(page, 'review');
    const download = page.waitForEvent('download');
    await page.locator('main a', { hasText: 'attestation.pdf' }).click();
    assert.match(readFileSync(await (await download).path(), 'utf8'), /une attestation fictive/);
    await page.fill('textarea[name="reason"]', 'Il manque la convention.');
    await press(page, 'more');
    assert.match(await main(page), /À compléter/);
    const asked = pages.ines;
    await asked.goto(`${journey.demo.origin}${listing}`);
    assert.match(await main(asked), /Il manque la convention/);
    await asked.locator(`main a[href="${listing}/send"]`).click();
    await asked.locator('input[name="charter"]').check();
    await save(asked);
    await page.goto(`${journey.demo.origin}/office${listing}`);
    await press(page, 'accept');
    assert.match(await main(page), /Publiée[\s\S]*Référencé/);
    await look(page, 'accepted');
  });

  it('stands in the directory, and its people change its hours at once', async () => {
    const page = pages.ines;
    await page.goto(`${journey.demo.origin}${listing}`);
    await look(page, 'listed');
    await page.locator('main a[href^="/places/"]').first().click();
    const place = new URL(page.url()).pathname;
    assert.match(await main(page), /référence depuis le[\s\S]*complète à 90 sur 100/);
    await look(page, 'place');
    await page.goto(`${journey.demo.origin}${listing}/sites/${place.split('/').pop()}`);
    await fill(page, { we: '10h-11h' });
    await save(page);
    await page.locator(`main a[href="${listing}/send"]`).click();
    assert.match(await main(page), /publiés tout de suite/);
    await look(page, 'changes');
    await page.locator('input[name="charter"]').check();
    await save(page);
    await page.goto(`${journey.demo.origin}${place}`);
    assert.match(await main(page), /10:00 à 11:00/);
  });

  it('brings new evidence, which an officer reads while it stays shown', async () => {
    const page = pages.ines;
    await page.goto(`${journey.demo.origin}${listing}/files`);
    await page.setInputFiles('input[type=file]', { name: 'nouvelle.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nune nouvelle attestation fictive\n%%EOF\n') });
    await page.locator('main form[enctype] button').click();
    assert.match(await main(page), /nouvelle\.pdf/);
    await page.goto(`${journey.demo.origin}${listing}`);
    await page.locator(`main a[href="${listing}/send"]`).click();
    assert.match(await main(page), /Un agent public lit d’abord[\s\S]*Ce qui change\s+Fichiers de preuve/);
    await look(page, 'new-evidence');
    await page.locator('input[name="charter"]').check();
    await save(page);
    const officer = pages.omar;
    await officer.goto(`${journey.demo.origin}/office${listing}`);
    assert.match(await main(officer), /Référencé[\s\S]*nouvelle\.pdf nouveau/);
    await look(officer, 'review-evidence');
    await press(officer, 'accept');
    await page.goto(`${journey.demo.origin}${listing}`);
    assert.equal(await page.locator(`main a[href="${listing}/send"]`).count(), 0, 'nothing is to be sent any more');
  });

  it('is taken by the officer of passes, and found by who has some', async () => {
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/office/passes/parties`);
    assert.match(await main(page), /Le Fictif[\s\S]*1 rue Fictive/);
    await page.selectOption('select[name="listed"]', { label: 'Le Relais inventé (8 rue Inventée, 87000 Limoges)' });
    await look(page, 'parties');
    await press(page, 'take-listed');
    assert.match(await main(page), /C’est ajouté[\s\S]*8 rue Inventée/);
    const person = await enter('ana');
    await person.goto(`${journey.demo.origin}/passes`);
    await person.locator('main a[href="/places?pass=yes"]').click();
    assert.match(await main(person), /Le Fictif[\s\S]*Le Relais inventé/);
  });

  it('is suspended for a reason, which the officer of passes sees', async () => {
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/office${listing}`);
    await page.fill('textarea[name="reason"]', 'Plainte fictive à vérifier.');
    await press(page, 'suspend');
    assert.match(await main(page), /Référencement suspendu/);
    await look(page, 'suspended');
    await page.goto(`${journey.demo.origin}/office/passes/parties`);
    assert.match(await main(page), /Le Relais inventé[\s\S]*Référencement suspendu/);
    await look(page, 'parties-suspended');
  });
});
