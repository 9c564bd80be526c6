// An organiser publishes a day of conferences; somebody registers, somebody waits, and a place goes down the line.
// A firm compares offers and complains.

import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('Events and offers', 'events', (journey) => {
  let demo;
  const people = {};
  let own;
  let event;
  const { look, main } = journey;
  const press = (page, words) => page.locator('main button', { hasText: words }).first().click();
  const someone = async (username) => {
    const page = await journey.newPage();
    const broken = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) broken.push(message.text());
    });
    if (username) await signIn(page, demo.origin, username);
    people[username ?? 'guest'] = { page, broken };
    return page;
  };
  const newestLetter = async (page, subject) => {
    await page.goto(`${demo.origin}/demo/mail`);
    await page.locator('article a', { hasText: subject }).first().click();
    const text = await main(page);
    return text.match(/https?:\/\/\S+\/events\/registrations\/\S+/)[0];
  };

  before(() => {
    demo = journey.demo;
  });

  it('is asked to be an organiser, and an officer agrees', async () => {
    const page = await someone('ana');
    await page.goto(`${demo.origin}/organise`);
    await look(page, 'organise');
    await page.locator('main a.button').first().click();
    await page.fill('input[name="organisation"]', 'Atelier fictif d’Ana');
    await page.fill('input[name="duty"]', 'animatrice');
    await page.fill('textarea[name="why"]', 'Une journée par an.');
    await look(page, 'ask');
    await press(page, 'Envoyer');
    assert.match(await main(page), /En attente/);
    const officer = await someone('omar');
    await officer.goto(`${demo.origin}/office/organisers`);
    await look(officer, 'office');
    await press(officer, 'Accepter');
    await page.goto(`${demo.origin}/organise`);
    assert.match(await main(page), /D’accord/);
  });

  it('publishes a day with a keynote, times and rooms', async () => {
    const { page } = people.ana;
    await page.locator('main a.button').first().click();
    await look(page, 'new');
    await page.fill('input[name="title"]', 'Journée fictive d’Ana');
    await page.fill('textarea[name="description"]', 'Un mot d’ouverture, deux salles.');
    await page.selectOption('select[name="theme"]', 'cybersecurity');
    for (const [moment, hour] of [['starts', '9:00'], ['ends', '17:00']]) {
      await page.fill(`input[name="${moment}-day"]`, '9');
      await page.fill(`input[name="${moment}-month"]`, '3');
      await page.fill(`input[name="${moment}-year"]`, String(new Date().getFullYear() + 1));
      await page.fill(`input[name="${moment}-time"]`, hour);
    }
    await page.fill('input[name="commune"]', 'Trifouillis-les-Oies');
    await page.fill('input[name="places_on_site"]', '1');
    await press(page, 'Enregistrer');
    assert.equal(await page.inputValue('input[name="title"]'), 'Journée fictive d’Ana', 'nothing typed is lost');
    await look(page, 'new-wrong');
    await page.fill('input[name="commune"]', 'Rennes');
    await press(page, 'Enregistrer');
    own = page.url();
    for (const [title, kind, from, to, room] of [
      ['Ouverture', 'keynote', '9:00', '9:45', 'Grande salle'],
      ['Atelier sauvegarde', 'workshop', '10:00', '11:00', 'Salle A'],
      ['Table ronde', 'panel', '10:00', '11:00', 'Salle B'],
    ]) {
      await page.locator('main a.button', { hasText: 'Ajouter une séance' }).click();
      await page.fill('input[name="title"]', title);
      await page.selectOption('select[name="kind"]', kind);
      await page.fill('input[name="starts-time"]', from);
      await page.fill('input[name="ends"]', to);
      await page.fill('input[name="room"]', room);
      await page.fill('textarea[name="speakers"]', 'Ada Fictive | chercheuse | Université fictive');
      if (kind === 'keynote') await look(page, 'session');
      await press(page, 'Enregistrer');
    }
    await look(page, 'own');
    await page.locator('main a.button', { hasText: 'Aperçu' }).click();
    await look(page, 'preview');
    await page.goto(own);
    await press(page, 'Publier l’événement');
    event = `${demo.origin}/events/${own.split('/').pop()}`;
    await page.goto(event);
    const said = await main(page);
    for (const text of ['Conférence plénière', 'Grande salle', 'Université fictive', 'En même temps qu’une autre']) {
      assert.ok(said.includes(text), `${text} in ${said}`);
    }
    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
    assert.equal(data['@type'], 'Event');
    assert.equal(data.subEvent.length, 3);
    await look(page, 'event');
    const calendar = await (await fetch(`${event}.ics`)).text();
    assert.match(calendar, /BEGIN:VEVENT[\s\S]*SEQUENCE:0/);
  });

  it('lets somebody without an account register, and the next one wait', async () => {
    const guest = await someone();
    await guest.goto(`${event}/register`);
    await guest.fill('input[name="name"]', 'Zoé Fictive');
    await guest.fill('input[name="email"]', 'zoe@example.org');
    await look(guest, 'register');
    await press(guest, 'inscrire');
    await look(guest, 'registered');
    const link = await newestLetter(guest, 'Confirmez votre inscription');
    await guest.goto(link);
    await look(guest, 'confirm');
    await press(guest, 'Confirmer');
    assert.match(await main(guest), /Vous avez une place/);
    people.guest.link = link;
    const waiting = await someone('leo');
    await waiting.goto(`${event}/register`);
    await press(waiting, 'inscrire');
    assert.match(await main(waiting), /numéro 1 dans la liste d’attente/);
    await look(waiting, 'waiting');
  });

  it('gives a place that becomes free to who waits', async () => {
    const { page, link } = people.guest;
    await page.goto(link);
    await press(page, 'Annuler mon inscription');
    const leo = people.leo.page;
    await leo.goto(`${demo.origin}/events/mine`);
    await look(leo, 'mine');
    await leo.locator('article a').first().click();
    await press(leo, 'Prendre la place');
    assert.match(await main(leo), /Vous avez une place/);
  });

  it('shows the organiser who comes, and tells them of the end', async () => {
    const { page } = people.ana;
    await page.goto(`${own}/attendees`);
    assert.match(await main(page), /leo@passerelle\.example/);
    await look(page, 'attendees');
    await page.goto(own);
    await page.fill('textarea[name="reason"]', 'La salle est fermée (fictif).');
    await press(page, 'Annuler l’événement');
    await page.goto(event);
    assert.match(await main(page), /Annulé/);
    const leo = people.leo.page;
    await leo.goto(`${demo.origin}/demo/mail`);
    assert.match(await main(leo), /Annulé\s: Journée fictive d’Ana/);
  });

  it('lets a firm compare offers, and complain', async () => {
    const { page } = people.leo;
    await page.goto(`${demo.origin}/offers?sales=20000&order=cost`);
    await look(page, 'offers');
    const boxes = page.locator('input[name="offer"]');
    for (const at of [0, 1, 2]) await boxes.nth(at).check();
    await press(page, 'Comparer');
    assert.equal(await page.locator('thead th').count(), 4);
    await look(page, 'compare');
    await page.goto(`${demo.origin}/offers`);
    await page.locator('main table a', { hasText: 'Place des Halles' }).click();
    await look(page, 'offer');
    await page.locator('main a.button').last().click();
    await page.fill('input[name="firm"]', 'Boulangerie fictive');
    await page.fill('textarea[name="message"]', 'Mon compte est fermé.');
    await look(page, 'complain');
    await press(page, 'Envoyer');
    const complaint = page.url();
    const vendor = await someone('fred');
    await vendor.goto(`${demo.origin}/offers/mine`);
    await look(vendor, 'offers-mine');
    await vendor.goto(complaint);
    await vendor.fill('textarea[name="answer"]', 'Il est rouvert.');
    await press(vendor, 'Envoyer la réponse');
    await page.reload();
    assert.match(await main(page), /Il est rouvert/);
    await look(page, 'complaint');
  });

  it('has nothing that the content security policy refuses', () => {
    for (const [who, { broken }] of Object.entries(people)) assert.deepEqual(broken, [], who);
  });
});
