/** The example of the design, which shows every kind of step but exit. */
export const welcome = `sequence: welcome
title: 最初の七日間
category: nurture                 # verification · transactional · nurture · promotion · care
topic: newsletter                 # the subscription it needs
enter: { on: subscriptionConfirmed, again: { after: 180 days } }   # or never, always
goal: seminarBooked               # leaves as a success
leave: [becameCustomer]           # leaves, no success
window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }   # in the lead's own zone
steps:
  - id: hello
    send: { email: welcome/hello, line: welcome/hello }     # the best reachable channel
  - id: next-morning
    wait: 1 day, at 08:00
  - id: gift
    send: { email: welcome/gift }
    late: { after: 2 days, then: drop }                     # send · shift · collapse · drop
  - id: gift-opened
    waitFor: { event: documentOpened, where: { document: gift }, within: 3 days }
    then:
      - { id: thanks, send: { line: welcome/thanks } }
    otherwise:
      - { id: reminder, send: { email: welcome/gift-again } }
  - id: warm-enough
    branch:
      - when: { score.trust: { atLeast: 40 }, tags: { has: seminar-interest } }
        steps:
          - { id: call, task: { for: inside-sales, kind: phone, script: welcome/call, due: 2 days } }
      - otherwise:
          - { id: cool, update: { tag: cool, score.trust: -5 } }
`;

/** Every kind of step, with every key that it may have. */
export const everyKind = `sequence: every-kind
title: すべての種類
category: nurture
topic: newsletter
enter: { on: subscriptionConfirmed, where: { form: gift }, again: { after: 180 days } }
goal: seminarBooked
leave: [becameCustomer]
window: { days: [mon, tue, wed, thu, fri], from: "08:00", to: "20:00" }
late: { after: 12 hours, then: collapse }
steps:
  - id: hello
    send: { line: every/hello, email: every/hello, to: best }
  - id: next-morning
    wait: 1 day, at 08:00
  - id: gift
    send: { email: every/gift }
    late: { after: 2 days, then: drop }
  - id: gift-opened
    waitFor: { event: documentOpened, where: { document: gift }, within: 3 days }
    then:
      - { id: mark, update: { tag: [warm, reader], untag: cold, score.trust: 5, stage: considering, fields.plan: gold, fields.note: null } }
    otherwise:
      - { id: reminder, send: { email: every/gift-again } }
  - id: warm-enough
    branch:
      - when:
          score.trust: { atLeast: 40, below: 900 }
          tags: { has: warm, hasNot: [cold] }
          fields.plan: { is: [gold, silver] }
          stage: considering
          relation: [lead, customer]
          channel: { reachable: email }
        steps:
          - { id: call, task: { for: inside-sales, kind: phone, script: every/call, due: 2 days } }
      - otherwise:
          - { id: out, exit: { outcome: cool } }
  - { id: monday, wait: "monday, at 09:00" }
  - { id: renewal, wait: "until renewal_date - 30 days, at 09:00" }
  - { id: dated, wait: until 2027-07-01 }
  - { id: some-hours, wait: 2 hours }
  - { id: evening, wait: at 18:00 }
  - { id: farewell, send: { person: every/farewell } }
  - { id: end, exit: {} }
`;
