TEXTS = [
("a-memo-plenaria-mayo", "acta", "D4.4", 1, "2026-05-21", """# AYUDA DE MEMORIA
Reunión ampliada con todos los empresarios - {ini}
Mayo 21 de 2026, 8:15 a.m. Salón Los Guayacanes, sede de {ent}

Llegaron 46 empresas de las 71 convocadas, más la universidad y el delegado de la secretaría de desarrollo. Se empezó tarde por el aguacero. Don Hernando saludó y agradeció la asistencia.

Lo que se habló:
- La gestora mostró qué se hizo en el año y en qué se fue la plata. Nadie objetó, se dio por recibido el informe.
- Se leyeron los nombres propuestos para los cinco puestos de empresarios que vencían. Quedaron por mayoría (39 a favor, 7 en blanco): Tejidos La Cañada, Confecciones Orvalle, Hilados del Tolda, Moda Nueve y Taller Cárcamo.
- Doña Rubiela pidió que la cuota no suba este año. Se puso a votación y ganó dejarla igual.
- Varios reclamaron por el parqueadero en la feria. La gestora queda de hablarlo con el recinto.

Próximo encuentro de todos: noviembre, fecha por confirmar.
Se terminó a las 11:40 con un tinto.

> Hernando Cañas Urrego / Presidió
> Yuliana Marín / Tomó nota
"""),
("a-comite-junio-virtual", "acta", "D4.4", 2, "2026-06-09", """Asunto: RV: lo que quedó de la reunión de hoy martes 9 de junio/2026 (comité estrategico)

Buenas tardes a todos y todas,

Les dejo lo hablado hoy por Teams, para que revisen y me digan si me faltó algo antes del viernes, si no, queda aprobado así.

Nos conectamos: Aceros Tamarí, Fundiciones El Yarumo, Mecanizados J&R, la Universidad del Oriente Medio, {ent} (Natalia y yo). Se excusó Partes Andinas. Había quórum: 5 de 6.

1. Se revisaron los pendientes de la reunion pasada (abril 14). Cerrados 4 de 6.
2. Mecanizados presentó la propuesta de comprar acero entre varios. Se decidió arrancar con un piloto de tres meses con cuatro empresas.
3. Se aprobó correr la misión a Monterrey para octubre, por los tiquetes tan caros.
4. Se le pide a la U pasar costos del diplomado antes del 20.

Pendientes: Natalia cotiza; don Álvaro llama a la acería; la U manda costos.
Nos vemos el 11 de agosto.

Un abrazo,
Catalina Roldán V.
Gestora {ini}
"""),
("a-mesa-talento-marzo", "acta", "D4.4", 3, "2026-03-04", """# Mesa de Talento Humano
Sesión 2 de 2026. Miércoles 4 de marzo. Lugar: SENA, aula 204. Iniciativa: {ini}

|Quién vino|De dónde
|Marleny Ossa|Lácteos La Vega del Río
|Fabio Tirado|Quesos Montañero
|Sandra Lucía Peláez|SENA regional
|Julián Arcila|{ent}
|Instructora Diana C.|SENA

Orden: 1. Compromisos anteriores. 2. Currículo del técnico en procesamiento. 3. Varios.

Desarrollo. Fabio cuenta que de los 12 practicantes se le quedaron 9, los otros se fueron pa' Medellín. Se revisa el currículo del técnico; las empresas piden más horas de inocuidad y menos de ofimática. La instructora explica que el cambio máximo es del 20 %. Se acuerda mandar carta conjunta.

|Tarea|Responsable|Para cuándo
|Redactar carta al SENA|Julián|13 marzo
|Listado de vacantes de las fincas|Marleny|20 marzo
|Averiguar auxilio de transporte|Sandra|próxima sesión

Se levanta la sesion a las 4:10 pm.
"""),
("a-designa-gestora-fundacion", "acta", "D1.4", 1, "2017-08-30", """# ACTA No. 001 DE 2017
En Manizales, a los treinta (30) días del mes de agosto de dos mil diecisiete (2017), siendo las nueve de la mañana, se dieron cita en el auditorio menor los empresarios, rectores y funcionarios que firman al pie, con el fin de dar nacimiento a {ini}.

Toma la palabra el doctor Ignacio Baena, quien recuerda que desde 2015 se viene trabajando con acompañamiento del programa nacional y que ya es hora de que alguien responda por la iniciativa, contrate al equipo y maneje los recursos. Se ponen dos nombres sobre la mesa: el gremio y {ent}. Luego de escuchar a ambos, y considerando que el gremio no cuenta por ahora con personal, la reunión por unanimidad (28 votos) escoge a {ent} para que haga las veces de entidad gestora, sin término fijo y hasta tanto los miembros no dispongan otra cosa.

El representante de la entidad escogida acepta el encargo y manifiesta que destinará un profesional de tiempo completo.

No siendo más, se cierra a las 11:20 a. m. y en constancia se firma.

> Ignacio Baena Gutiérrez / Presidente ad hoc
> Luz Dary Cifuentes / Secretaria ad hoc
> Ernesto Villada / Por la entidad gestora
"""),
("a-barrera-flete", "acta", "D3.12", 1, "2026-02-17", """# Comité de {ini} - reunión extraordinaria
17 de febrero de 2026, 2 p.m., oficinas de {ent}

Único punto: qué vamos a hacer con lo de la plata de las pruebas de laboratorio, que tiene frenada la línea 3 del plan desde septiembre.

Antecedente: la gobernación no giró el segundo desembolso y el laboratorio no sigue sin pago. Van 5 meses de atraso, 11 empresas esperando resultados.

Discusión: se miraron tres salidas. (a) esperar el giro, (b) que cada empresa pague lo suyo, (c) que {ent} adelante de su presupuesto y se le devuelva cuando giren. La (b) no gustó porque las pequeñas no aguantan.

Decisión: se toma la (c), con tope de $38.000.000. La señora Directora confirma que hay disponibilidad. Adicionalmente se manda derecho de petición a la gobernación. El ing. Quintero hace seguimiento y reporta cada quince días. Con esto se da por destrabado el tema; las pruebas arrancan el 2 de marzo.

Votaron a favor todos los presentes (7).

> Martha Inés Zuluaga / Preside
> Óscar Quintero / Responsable del seguimiento
"""),
("a-gobernanza-revision", "acta", "D4.1", 1, "2025-03-27", """Universidad Tecnológica de la Cordillera
Vicerrectoría de Extensión

# Relatoría del taller de ajuste a la gobernanza de {ini}
Pereira, 27 de marzo de 2025

Participaron veintitrés personas en representación de empresas, academia, gobierno y {ent}. La profesora Amparo Lis facilitó.

El taller partió de la pregunta: ¿las reglas que nos dimos en 2021 todavía nos sirven? Los asistentes concluyeron que sí en lo fundamental, pero que convenía introducir cuatro cambios, que fueron sometidos a consideración y aprobados por los miembros presentes con derecho a voto (17 de 17):

1. El comité estratégico pasa de nueve a siete integrantes, cuatro de ellos empresarios, con período de dos años.
2. Se crea la secretaría técnica, a cargo de {ent}.
3. La plenaria se reunirá al menos una vez al año y decide con la mitad más uno de los asistentes.
4. Quien falte a tres sesiones seguidas sin excusa pierde el puesto.

Lo demás sigue igual. Se encomienda a la secretaría técnica consolidar el texto.

> Amparo Lis Montes / Facilitadora
> Rodrigo Henao S. / Por los empresarios
> Beatriz Elena Cuartas / Por la entidad gestora
"""),
("a-liquidacion-empaques", "acta", "D6.7", 2, "2025-12-12", """ACTA DE TERMINACIÓN Y CRUCE DE CUENTAS
Proyecto: Empaques biobasados para frutas andinas. Iniciativa: {ini}
Convenio 0147-24. Entre: {ent} y la Corporación Innovar Andes

Fecha: 12/12/2025

|Concepto|Valor
|Valor total|$ 214.600.000
|Ejecutado y pagado|$ 211.045.300
|Saldo a reintegrar al cofinanciador|$ 3.554.700

Productos entregados: 4 prototipos, 2 informes de vida útil, 1 manual. Todos recibidos a satisfacción según memo de la interventora del 28 de noviembre.

Las partes se declaran a paz y salvo una vez se haga el reintegro, dentro de los diez dias siguientes. No quedan obligaciones distintas a la confidencialidad.

> Ernesto Villada / Representante legal
> Paula Andrea Ríos / Directora de la Corporación
> Ing. Lorena Tabares / Interventora
"""),
("a-entrega-microcentral", "acta", "D8.10", 1, "2025-10-18", """# ENTREGA DE EQUIPOS MICROCENTRAL VEREDA EL ROBLAL
Hoy sábado 18 de octubre de 2025 en la vereda, la gente de {ent} le entrega a la Asociación de Productores El Roblal, beneficiaria de {ini}, lo siguiente, que queda instalado y funcionando:

|Cant.|Descripción|Serie|Estado
|1|Despulpadora 2500 kg/h|DP-2291|nueva, probada
|2|Tanque tina 1.500 l|s/n|nuevos
|1|Silo secador 100 arrobas|SS-0417|nuevo
|1|Báscula 500 kg|B5-88|nueva, le falta el cable de repuesto

Se hizo la prueba con 600 kilos de café cereza y dio bien. El técnico explicó el manejo a 14 asociados. La asociación se compromete a cuidar las máquinas y a no venderlas en cinco años. Queda pendiente el cable de la báscula, el proveedor lo trae la otra semana.

Recibí conforme,

> Aldemar Giraldo / Presidente de la Asociación
> Mónica Uribe / Entrega
> Saulo Pineda / Técnico instalador
"""),
("a-aprueba-escalamiento", "acta", "D10.6", 1, "2025-06-11", """Extracto de la sesión No. 33 del Consejo Estratégico de {ini}, celebrada el once de junio de 2025

(…) 4. Plan de sostenibilidad 2025-2029. La gestora recordó que el documento se les envió con quince días. Los puntos que más preguntas generaron fueron la meta de cubrir el 45 % de los gastos con ingresos propios al tercer año y la entrada a los municipios del sur. El representante de Maderas Altozano dijo que la meta le parecía alta pero se comprometía.

El consejero por la academia propuso quitar la figura de la SAS y dejarla para una segunda fase. Se acogió.

Con esa salvedad el plan de sostenibilidad y escalamiento fue aprobado por todos los consejeros presentes (8/8). Rige desde el 1.º de julio. {ent} se encarga de ponerlo en marcha y dar cuenta cada semestre.

5. Proposiciones y varios (…)

Es fiel copia tomada de su original.

> Yaneth Cristina Loaiza / Secretaria del Consejo
"""),
("a-asamblea-gremio", "acta", "D4.4", 1, "2025-11-28", """# ASOCIACIÓN DE CONSTRUCTORES DEL ALTIPLANO
# XII ASAMBLEA ORDINARIA DE {ini}
Tunja, viernes 28 de noviembre de 2025

ORDEN DEL DIA
1. Himno y minuto de silencio
2. Verificación del quórum
3. Lectura y aprobación del acta anterior
4. Informe de gestión
5. Elecciones
6. Proposiciones

DESARROLLO
1. Se escucha el himno de Boyacá. Minuto de silencio por don Campo Elías.
2. Contestan a lista 31 de 52 miembros, o sea que sí hay quorum.
3. Se lee y se aprueba sin modificaciones.
4. El gerente lee el informe. Pregunta la Ladrillera San Gerardo por qué no hubo rueda en el primer semestre; se le contesta que por el paro. Aprobado, 1 voto en contra.
5. Plancha única. Queda elegida.
6. Que se busque sede propia. Pasa a estudio. Que el almuerzo sea con cuchuco. Aprobado por aclamacion.

Siendo las 12:50 se da por terminada.

> Segundo Rafael Cárdenas / Presidente
> Nelly Patarroyo / Secretaria
"""),
("a-acuerdo-compra-conjunta", "acuerdo", "D5.1", 1, "2025-04-02", """Acuerdo entre talleres para comprar cuero juntos

Nosotros, Calzado Piedemonte, Marroquinería Dos Hermanas, Suelas Garzón y Taller El Crucero, todos del {ini}, nos comprometemos entre nosotros a lo que sigue:

- Pedir el cuero en un solo pedido al mes, a más tardar el día 5.
- Cada cual consigna lo suyo antes del 8 en la cuenta que abrió Suelas Garzón. El que no consigne se queda sin pedido ese mes.
- Si sale cuero malo, se reparte la pérdida por partes iguales, sin alegar.
- La gestora de {ent} nos ayuda a negociar con la curtiembre y lleva el cuadro de pedidos.
- Esto dura un año y se puede renovar.

Bucaramanga, abril 2 de 2025.

> Wilson Garzón / Suelas Garzón
> Esperanza Mantilla / Marroquinería Dos Hermanas
> Pedro J. Ardila / Calzado Piedemonte
> Ludy Becerra / Taller El Crucero
"""),
("a-carta-univ-mercados", "carta", "D5.4", 1, "2025-07-15", """Manizales, 15 de julio de 2025
CE-0412-25

Señores
{ent}
Atn. Dra. Beatriz Cuartas
Ciudad

Referencia: compromisos para el programa de acceso a mercados

Cordial saludo.

En atención a lo conversado el pasado 2 de julio, nos permitimos confirmar que el Centro de Comercio Exterior de nuestra universidad acompañará a {ini} durante los próximos dieciocho meses. En concreto nos comprometemos a: poner dos docentes y seis practicantes; hacer la inteligencia de mercados de Chile, Perú y Panamá; y prestar el aula de negociación sin costo. A cambio, agradecemos que la iniciativa convoque mínimo veinte empresas y cubra los materiales.

Los entregables los acordamos en el cronograma anexo.

Quedamos atentos,

> Gilberto Santa Cruz / Decano de Ciencias Económicas
"""),
("a-carta-inversion", "carta", "D9.6", 1, "2026-01-26", """# Carta de intención y confirmación de inversión
Enero 26 de 2026

Doctora
Directora, {ini}

Respetada doctora:

Le confirmo que nuestra junta, en reunión del 16 de enero, autorizó la ubicación de la nueva planta de deshidratado en el parque industrial de La Tebaida. El monto a invertir es de $6.200 millones de pesos, de los cuales ya se desembolsaron 1.850 para el lote y los diseños. El resto va en tres giros a lo largo del año.

Quiero dejar por escrito que la decisión se tomó luego de las visitas y el acompañamiento que ustedes y {ent} nos dieron en 2025, pues al comienzo pensábamos irnos para el Valle.

Con aprecio,

> Thomas Aldana Rey / Gerente de Deshidratados Solana
"""),
("a-cert-apoyos-gestora", "certificacion", "D1.5", 1, "2026-08-03", """# EL SUSCRITO SECRETARIO GENERAL DE {ent}
# CERTIFICA:

Que en su calidad de entidad gestora de {ini}, entre agosto de 2025 y julio de 2026 esta entidad le brindó a la iniciativa lo siguiente:

1) Un director de tiempo completo y una auxiliar de medio tiempo, a cargo de nuestra nómina.
2) Aporte en dinero por $64.000.000, para actividades y contrapartidas.
3) Dos cursos de productividad (40 horas c/u).
4) Contactos con compradores del Retail Antioqueño y con la Comisión Regional de Competitividad.
5) Boletín mensual de inteligencia de mercados.

No se prestaron apoyos en I+D.

Se expide a solicitud de la interesada, en Medellín a los 3 dias del mes de agosto de 2026.

> Jorge Iván Posada / Secretario General
"""),
("a-cert-contadora-operacion", "certificacion", "D7.1", 1, "2026-02-10", """YO, GLORIA STELLA MUNÉVAR, contadora pública con T.P. 000000-T, en mi condición de contadora de {ent},

hago constar que, según los libros y el centro de costos 4110 que llevamos para {ini}, el funcionamiento del equipo durante el año 2025 costó $231.847.920 (doscientos treinta y un millones ochocientos cuarenta y siete mil novecientos veinte pesos m/cte), que se descomponen en:

|Sueldos y prestaciones director y profesional|168.300.000
|Arriendo, servicios y papelería|22.914.500
|Viáticos y reuniones|19.207.420
|Comunicaciones|21.426.000

No incluye recursos de proyectos. Se firma en Armenia el 10 de febrero de 2026 con destino a la Red.

> Gloria Stella Munévar / Contadora
"""),
("a-cert-ventas-servicios", "certificacion", "D7.9", 1, "2026-03-02", """# Certificación
La suscrita revisora fiscal de {ent} certifica que los ingresos facturados por los servicios que presta {ini} a sus empresas y a terceros, entre el 1 de enero y el 31 de diciembre de 2025, fueron:

Diagnósticos de productividad: $ 41.200.000
Alquiler del laboratorio de textiles: $ 18.730.000
Inscripciones a cursos y rueda: $ 27.655.000
TOTAL $ 87.585.000 antes de IVA

Cifras tomadas de la cuenta 4170, soportadas en 143 facturas electrónicas. 

Dada en Itagüí, el dos (2) de marzo de 2026.

> Adriana Holguín P. / Revisora fiscal
"""),
("a-constancia-pasantia-lyon", "constancia", "D5.7", 1, "2025-10-03", """Pôle Cuir & Matières
Grenoble, le 3 octobre 2025

CONSTANCIA (traducción libre hecha por {ent})

Hacemos constar que cuatro empresarios y la directora del {ini}, de Colombia, estuvieron con nosotros del 22 de septiembre al 2 de octubre de 2025 en una pasantía sobre curtido sin cromo. Visitaron cinco plantas, recibieron 36 horas de formación y acordamos seguir intercambiando fichas técnicas y hacer un ensayo conjunto en 2026.

Se firma para los fines que estimen convenientes.

> M. Delacourbe / Encargado internacional
"""),
("a-contrato-desarrollo-app", "contrato", "D8.6", 1, "2025-03-14", """CONTRATO DE DESARROLLO TECNOLÓGICO No. 009-2025 CELEBRADO ENTRE LÁCTEOS LA VEGA DEL RÍO S.A.S. Y LA UNIVERSIDAD DEL ORIENTE MEDIO

ENTRE LOS SUSCRITOS A SABER, MARLENY OSSA, MAYOR DE EDAD, EN REPRESENTACIÓN DE LA EMPRESA, QUIEN EN ADELANTE SE LLAMARÁ EL CONTRATANTE, Y EL RECTOR DE LA UNIVERSIDAD, EN ADELANTE EL CONTRATISTA, HEMOS CONVENIDO LO SIGUIENTE:
PRIMERA. OBJETO: DESARROLLAR UN YOGUR GRIEGO SIN LACTOSA CON FERMENTO NATIVO, HASTA LOTE PILOTO DE 500 KG, EN EL MARCO DE LA INICIATIVA {ini}.
SEGUNDA. VALOR: $58.000.000 IVA INCLUIDO, PAGADEROS EN TRES CONTADOS IGUALES.
TERCERA. PLAZO: NUEVE (9) MESES CONTADOS A PARTIR DEL ACTA DE INICIO.
CUARTA. PROPIEDAD INTELECTUAL: LA FÓRMULA SERÁ DEL CONTRATANTE; EL CONTRATISTA PODRÁ PUBLICAR RESULTADOS NO SENSIBLES.
QUINTA. SUPERVISIÓN: A CARGO DE {ent}.
SEXTA. CLÁUSULA PENAL: 10 % DEL VALOR.
SE FIRMA EN RIONEGRO, A LOS CATORCE (14) DÍAS DEL MES DE MARZO DE 2025.

> MARLENY OSSA / EL CONTRATANTE
> RECTOR / EL CONTRATISTA
"""),
("a-contrato-export-panama", "contrato", "D8.4", 1, "2026-04-22", """# Contrato de suministro internacional
Vendedor: Café Alto del Cóndor (miembro de {ini}), Colombia.
Comprador: Importadora Istmo Verde, Ciudad de Panamá.

1. El vendedor despachará 320 sacos de 35 kg de café especial tostado, en cuatro envíos trimestrales, puntaje SCA no menor a 84.
2. Precio: USD 9,40 el kilo, FOB Cartagena.
3. Pago: 40 % anticipado, saldo contra documento de embarque.
4. Primer despacho: junio de 2026. Es la primera vez que el vendedor atiende el mercado panameño; las partes harán una prueba de 20 sacos.
5. Disputas: Centro de arbitraje que las partes escojan.

Firmado por medios electrónicos, 22-04-2026.

> R. Echeverri / Vendedor
> Ms. Itzel Caballero / Comprador
"""),
("a-convenio-sena-formacion", "convenio", "D5.4", 1, "2024-10-01", """# CONVENIO ESPECIAL DE COOPERACIÓN 0088 DE 2024
Partes: {ent} — Centro de Formación Agroindustrial
Objeto: aunar esfuerzos para formar y certificar en competencias laborales a trabajadores de las empresas de {ini}.

|Aporta|Qué|Estimado
|Centro de formación|Instructores, 640 horas; evaluadores|$72 millones
|{ent}|Convocatoria, logística, refrigerios|$14 millones
|Empresas|Tiempo de los trabajadores|en especie

Obligaciones comunes: un comité técnico cada bimestre; no se pueden cobrar los cursos.
Duración: del 1º de octubre de 2024 al 30 de septiembre de 2027.
No genera relación laboral ni solidaridad.

Para constancia se suscribe en dos ejemplares.

> Luis Evelio Ramírez / Subdirector de Centro
> Ernesto Villada / Representante legal
"""),
("a-convenio-alcaldia-aporte", "convenio", "D7.7", 1, "2025-04-25", """ALCALDÍA DE SANTA MARÍA DE LOS CEDROS
SECRETARÍA DE DESARROLLO ECONÓMICO
CONVENIO DE ASOCIACIÓN SDE-071-2025

El municipio, representado por el secretario de despacho facultado por Decreto 019 de 2024, y {ent}, entidad sin ánimo de lucro, CONSIDERANDO que el plan de desarrollo «Cedros Productiva» prevé el apoyo a las aglomeraciones, ACUERDAN:

Artículo 1. El municipio transfiere $120.000.000, con cargo al CDP 2025-0433, para que se ejecuten actividades de promoción comercial de {ini}.
Artículo 2. La entidad aporta $40.000.000 en dinero y $25.000.000 en especie.
Artículo 3. Giros: 60 % con el acta de inicio y 40 % contra informe parcial.
Artículo 4. Plazo hasta el 15 de diciembre de 2025.
Artículo 5. Supervisa el profesional universitario grado 04.

Abril 25 de 2025.

> Secretario de Desarrollo Económico / Municipio
> Representante legal / {ent}
"""),
("a-cronograma-2025-2", "cronograma", "D6.1", 1, "2026-01-15", """# Actividades {ini} — lo programado vs. lo hecho, 2.º semestre 2025
Actualizado 15/01/2026

|Mes|Actividad|Planeada|Hecha|Obs
|Agosto|Taller de costos|13|13|22 empresas
|Sept.|Rueda con cadenas|10|24|Se corrió por el paro
|Sept.|Jornada de siembra|20|20|Con la CAR
|Oct.|Bootcamp de vitrinas|7-9|7-9|
|Nov.|Misión a Quito|4-8|NO|Pasa a 2026
|Nov.|Feria de la región|21-23|21-23|31 stands
|Dic.|Cierre y reconocimiento|5|5|

7 programadas, 6 ejecutadas = 86%
"""),
("a-encuesta-ventas-metodo", "encuesta", "D8.3", 1, "2026-05-06", """# Cómo les fue en ventas: resultados de la medición 2025 vs 2024
{ini}. Mayo 6 de 2026

Formulario de 9 preguntas aplicado a los gerentes o contadores. Base: 64 empresas activas. Respondieron 47. Se depuraron 3 por inconsistentes, quedan n = 44.

Ventas 2024 (44 empresas): $ 61.020 millones
Ventas 2025 (las mismas 44): $ 70.478 millones
Variación nominal: 15,5 %. Quitándole la inflación, como 10 %.

A la pregunta «¿qué parte del cambio le atribuye a la iniciativa?», 19 dicen que nada, 17 que menos de la mitad, 8 que más de la mitad. 

Lo que no se puede decir: las que no contestaron son sobre todo micro, de pronto les fue peor.

Procesó: {ent}, área de estudios.
"""),
("a-esf-operacion", "estados_financieros", "D7.1", 1, "2025-12-31", """{ent}
ESTADO DE RESULTADOS POR CENTRO DE COSTOS
C.C. 4110 — {ini}
Del 1 de enero al 31 de diciembre de 2025 (pesos colombianos)

|Cuenta|Nota|2025|2024
|Ingresos operacionales|3|268.400.000|240.100.000
|Gastos de personal|4|(171.220.300)|(158.904.000)
|Honorarios|4|(24.000.000)|(18.000.000)
|Servicios|5|(11.347.880)|(10.902.100)
|Gastos de viaje|6|(17.005.450)|(14.211.000)
|Publicidad y medios|7|(22.860.000)|(19.700.000)
|Excedente|8|21.966.370|18.382.900

Las notas hacen parte integral. Presupuesto ejecutado: 92 %.

> Representante legal / Firma
> Contadora / T.P. en trámite de actualización
> Revisora fiscal / Ver dictamen
"""),
("a-estrategia-cafe", "estrategia", "D3.1", 1, "2025-02-01", """# {ini} 2025-2030: del grano a la experiencia
Febrero de 2025

# Por qué otra vez
En 2018 dijimos que íbamos a ser los mejores en café especial. Siete años después el mundo se llenó de cafés especiales y los nuestros compiten por precio. De ahí que nos sentáramos, entre agosto y diciembre de 2024, en cuatro talleres con 63 empresarios, a volver a pensar.

# Lo que vemos
Los compradores sofisticados (tostadores boutique de Corea, Taiwán y los emiratos) pagan el doble por historia verificable y por lotes experimentales. Nosotros tenemos microclimas, variedades y jóvenes catadores, pero no tenemos fermentación controlada ni marca.

# A dónde vamos
En 2030 seremos el origen andino preferido en café de autor, con el 30 % del volumen de los miembros vendido a más de 8 dólares la libra.

# Con qué nos la jugamos
Uno, fermentación con ciencia. Dos, finca abierta (turismo). Tres, trazabilidad digital desde el lote. Cuatro, relevo generacional.

# Qué dejamos de hacer
No más ferias masivas. No más tostión para el mercado nacional barato.

# Cómo sabremos
|Indicador|2024|2030
|% volumen a más de US$8|9|30
|Fincas con trazabilidad|14|120
|Compradores directos|6|25

Documento adoptado por el consejo; lo custodia {ent}.
"""),
("a-segmento-moda", "estrategia", "D2.1", 1, "2024-06-18", """¿EN QUÉ NEGOCIO ESTAMOS?
Nota conceptual para {ini} preparada con {ent}, junio 18 de 2024

Por mucho tiempo nos definimos por lo que hacíamos (coser). La discusión de este semestre llevó a definirnos por a quién le resolvemos: mujeres de 25 a 45 que hacen deporte tres veces por semana, en América Latina, y que quieren prendas que sirvan para el gimnasio y para la oficina.

Entra: leggings, tops, chaquetas livianas, vestidos de baño deportivos; telas con compresión y secado rápido.
No entra: uniformes, dotación, maquila de básicos, bluyín. Las empresas que siguen ahí pueden participar de los cursos, pero los proyectos se diseñan para ese segmento.

Razones: crece al 9 % anual según las tres consultoras revisadas; paga por diseño; hay proveedores de tela a menos de dos horas; y 27 de las 60 empresas ya venden algo.

Factores de compra: horma, durabilidad tras 50 lavadas, entrega en 72 horas.

Los que estuvimos en el taller quedamos de acuerdo con esta definición.
"""),
("a-estudio-pib", "estudio", "D9.9", 1, "2025-09-01", """UNIVERSIDAD DEL ALTO MAGDALENA — Grupo de Economía Regional
Documento de trabajo 47

# ¿Cuánto le suma {ini} al producto del departamento? Una estimación con control sintético
Septiembre de 2025

Resumen. Usamos las cuentas departamentales del DANE 2010-2023p y construimos un departamento comparable con una combinación de otros seis. Entre 2018, año en que se puso en marcha la iniciativa liderada por {ent}, y 2023, el producto interno bruto manufacturero creció en promedio 0,7 puntos porcentuales más por año que en el contrafactual (intervalo de placebo: 0,1 a 1,2). Llevado al PIB total, el efecto acumulado es de 0,43 %.

Método. Pesos: Risaralda 0,41; Tolima 0,22; etc. Error de ajuste previo: 0,012. Se hicieron pruebas de permutación en espacio y tiempo.

Limitaciones. La pandemia parte la serie. Las cifras de 2023 son preliminares. No se puede separar del todo el efecto de la doble calzada.

Palabras clave: aglomeraciones, crecimiento regional, contrafactual. JEL: R11, O25.
"""),
("a-factura-lab", "factura", "D8.10", 1, "2025-08-11", """FACTURA ELECTRÓNICA DE VENTA FE-20871
EQUIPOS Y VIDRIERÍA DEL CENTRO S.A.S. NIT 999.000.412-0
Fecha emisión: 11/08/2025    Vence: 10/09/2025
Cliente: {ent} (para {ini}, laboratorio compartido)

|Ref|Descripción|Cant|Vr. unit|Vr. total
|ESP-30|Espectrofotómetro UV-VIS|1|31.900.000|31.900.000
|HRN-2|Horno de secado 53 L|2|6.450.000|12.900.000
|CAB-1|Cabina de extracción|1|14.200.000|14.200.000
|INS|Instalación y puesta a punto|1|2.300.000|2.300.000

Subtotal 61.300.000 · IVA 19% 11.647.000 · TOTAL 72.947.000
Forma de pago: crédito 30 días. CUFE: (ver representación digital)
Recibido: sello almacén 13 AGO 2025
"""),
("a-ficha-interempresas", "ficha", "D5.1", 1, "2025-09-22", """# Ficha de proyecto — Ruta compartida de entregas
|Iniciativa|{ini}
|Empresas que se juntaron|Arepas Doña Fe, Panes del Páramo, Salsas Bermejo, Frutos Quimbaya
|Problema|Cada una manda su furgón medio vacío a Bogotá
|Qué hacen|Un solo camión refrigerado 3 veces/semana, costos por caja
|Quién coordina|Panes del Páramo; {ent} ayuda con el software
|Presupuesto|$46.000.000 (empresas 70 %, entidad 30 %)
|Inicio / fin|01-oct-2025 / 30-sep-2026
|Metas|bajar 25 % el flete; 4.000 cajas mes
|Riesgos|vía cerrada, que alguna se retire
Diligenció: S. Morales, 22/09/25
"""),
("a-ficha-en-ejecucion", "ficha", "D6.7", 1, "2026-02-01", """FORMATO FP-03 v.2
Nombre del proyecto: Gemelo digital para hornos de ladrillo
Código interno: {ini}-2026-01
Estado: EN EJECUCIÓN (45 %)
Ejecutor: {ent}. Aliados: Universidad Tecnológica de la Cordillera, Ladrillera San Gerardo, Tejares El Ocaso
Inició: agosto 2025. Termina: enero 2027
Costo total 680 millones: Ministerio 420, empresas 160, universidad 100 (especie)
Objetivo: reducir en 18 % el consumo de carbón por tonelada cocida en 6 hornos.
Actividades: 1. Sensórica (lista). 2. Modelo térmico (en curso). 3. Pruebas (pendiente). 4. Capacitación (pte).
Lo último: se instalaron 42 termocuplas, dos salieron malas y están en garantía.
Diligenciado feb/2026
"""),
("a-informe-tablero-estrategia", "informe", "D3.4", 1, "2026-07-10", """# ¿Cómo va la estrategia? Semáforo a junio de 2026
{ini} · preparado por {ent} el 10 de julio de 2026

|Apuesta|Indicador|Línea base 2022|Meta 2027|Hoy|%|Color
|Sofisticar|Empresas con ficha de valor agregado|8|40|29|66|amarillo
|Salir|Empresas que exportan|5|18|13|62|amarillo
|Formar|Trabajadores certificados|60|400|371|91|verde
|Cuidar|Agua por kilo (L)|34|20|27|50|rojo
|Organizarnos|Aporte de empresas al costo (%)|4|25|17|62|amarillo

Promedio simple: 66 %. 

Nota: el del agua está en rojo porque tres plantas grandes no han reportado; si reportan, mejora. La apuesta de formar se cumplió casi del todo y habría que subirle la meta.
"""),
("a-informe-avance-hitos", "informe", "D3.8", 1, "", """INFORME DE SEGUIMIENTO AL PLAN DE ACCIÓN 2025-2026
Primer cuatrimestre de 2026. {ini}

Señores miembros del comité:

Me permito presentarles lo corrido entre enero y abril. De entrada les digo que vamos en 58 % acumulado del plan, cuando debíamos ir en 65. La diferencia casi toda es por la línea de internacionalización, donde dependíamos de la visa de los compradores peruanos que no salió.

Línea 1, Productividad (70 %). Hitos cumplidos: los 20 diagnósticos se entregaron el 12 de marzo; 14 empresas ya tienen plan de mejora. Falta la segunda medición, para septiembre.

Línea 2, Mercados (38 %). Hito cumplido: catálogo bilingüe (feb. 20). Hito atrasado: rueda con Perú; se reprograma a agosto.

Línea 3, Talento (74 %). Hito cumplido: 96 operarios certificados. En abril arrancó el segundo grupo con 41, que desertaron 5.

Línea 4, Ambiental (55 %). Se hizo la línea base de residuos. El piloto de agua espera el permiso.

Plata: de 412 millones se han ejecutado 227 (55 %).

Barreras: visas, y que la gente del taller no tiene tiempo. Con {ent} hablamos de pasar los cursos a sábado.

Siguiente corte: agosto.

> Juliana Arcila M. / Directora de la iniciativa
"""),
("a-informe-actividades", "informe", "D6.1", 1, "2026-01-20", """# Memoria de actividades de {ini}, agosto-diciembre de 2025

Este informe cuenta, sin adornos, lo que hicimos en el segundo semestre.

En fortalecimiento dimos tres talleres (costos, empaques, servicio) con 22, 19 y 31 empresas. El de empaques quedó corto, hay que repetirlo. En negocios, la rueda del 24 de septiembre reunió a 17 compradores y 38 oferentes; expectativas por 2.140 millones a doce meses y ventas cerradas por 186. Fuimos a la feria de Corferias con stand colectivo de 54 metros. En lo ambiental hubo jornada de siembra en la microcuenca (340 arbolitos) y recogimos 1,8 toneladas de retal.

En cuanto al entorno, seguimos insistiendo en la vía terciaria; van dos reuniones con el alcalde y nada todavía.

Lo que no se hizo: la misión a Quito, por costos.

Asistentes únicos en el semestre: 83 empresas. Fotos y listados reposan en la carpeta de {ent}.

Elaborado el 20 de enero de 2026.
"""),
("a-base-participantes", "listado", "D1.1", 1, "2026-08-15", """BASE DE ACTORES {ini} — corte 15-ago-2026
|#|NIT|Nombre|Tipo de actor|Municipio|Desde
|1|999000101|Tejidos La Cañada SAS|Empresa|Itagüí|2018
|2|999000118|Confecciones Orvalle|Empresa|Medellín|2019
|3|999000125|Hilados del Tolda|Empresa|Bello|2018
|4|999000132|Univ. Tecnológica de la Cordillera|Academia|Medellín|2018
|5|999000149|Centro Textil Andino|Centro de investigación|Itagüí|2020
|6|999000156|Alcaldía de Cedros|Entidad pública|Cedros|2021
|7|999000163|Asoconfección|Gremio|Medellín|2018
|8|999000170|{ent}|Entidad de apoyo|Medellín|2018
(siguen 94 filas en el excel)
Resumen: empresas 88, academia 5, apoyo 3, públicas 2, gremios 4. Total 102
"""),
("a-proveedores-nuevos", "listado", "D8.12", 1, "2026-06-05", """# PROVEEDORES QUE ENTRARON POR LA RUEDA INVERSA
{ini}, cuadro a 5 de junio de 2026

|Empresa que compra|Proveedor nuevo|Municipio|Qué le vende|Orden de compra|Fecha|Valor
|Muebles Filandés|Herrajes Tobón|Pereira|bisagras|OC-1187|14/11/2025|8.420.000
|Muebles Filandés|Lacas Risaral|Dosquebradas|laca al agua|OC-1203|02/12/2025|15.900.000
|Camas del Otún|Espumas Villa|Cartago|espuma D26|contrato 07|20/01/2026|44.000.000
|Cocinas Kía|Vidrios Consota|Pereira|templado|OC-88|11/03/2026|9.350.000

Son 4 nuevos; antes traían eso de Bogotá o importado. Copias de las órdenes en {ent}.
"""),
("a-hoja-ruta-2026", "plan", "D3.5", 1, "2026-01-22", """# HOJA DE RUTA 2026
{ini}
Socializada el 22 de enero de 2026

|Frente|Qué vamos a hacer|Quién|Cuándo|Cuánto|Con qué lo medimos
|Mercados|Rueda con 20 compradores del eje|Yuliana|mayo|$45 M|negocios cerrados
|Mercados|Catálogo en inglés|Practicante U|feb-mar|$6 M|catálogo listo
|Innovación|4 retos con la planta piloto|Ing. Quintero|todo el año|$80 M|prototipos
|Gente|Certificar 120 operarios|SENA|abr-nov|$0|certificados
|Ambiente|Medir agua en 10 plantas|{ent}|junio|$24 M|plantas medidas
|Gobernanza|2 plenarias, 6 comités|Gestora|según calendario|$9 M|actas

Total $164 M. Se revisa cada trimestre; si algo no camina se quita.
"""),
("a-plan-trabajo-largo", "plan", "D3.5", 1, "2025-08-14", """PLAN DE TRABAJO BIENAL 2025-2027 DE {ini}

1. Presentación. Este plan baja a tierra la estrategia aprobada en febrero. Se construyó en tres sesiones con 27 empresas y con el acompañamiento de {ent}, y fue adoptado en sesión del 14 de agosto de 2025.

2. Objetivo general. Subir en 20 % la productividad laboral de las empresas que participan.

3. Líneas.
3.1 Fermentación con ciencia. Montar dos parcelas de ensayo, contratar un microbiólogo, correr 24 lotes. Responsable: la Universidad. Sept. 2025 a jun. 2027. 310 millones.
3.2 Finca abierta. Seleccionar 15 fincas, señalizarlas, formar anfitriones, venderlas con una operadora. Responsable: el operador de turismo y la gestora. Ene. a dic. 2026. 95 millones.
3.3 Trazabilidad. Plataforma, 60 fincas el primer año, 120 el segundo. Responsable: {ent}. 140 millones.
3.4 Relevo. Escuela de jóvenes, tres cohortes de 20. Responsable: la cooperativa. 48 millones.

4. Indicadores. Lotes por encima de 87 puntos: de 6 a 18. Visitantes pagos: de 0 a 3.000. Fincas trazadas: de 14 a 120. Jóvenes que siguen en finca al año: 35.

5. De dónde sale la plata. Gestora 35 %, empresas 25 %, gobernación 30 %, cooperación 10 %. Lo de cooperación todavía no está amarrado.

6. Seguimiento. La mesa de cada línea se ve cada dos meses y el comité mira el consolidado en marzo, julio y noviembre.
"""),
("a-plan-cierre-cadena", "plan", "D2.5", 1, "2025-05-29", """# Lo que le falta a la cadena y cómo lo vamos a llenar
{ini}, mayo 29/2025

Diagnóstico rápido: tenemos harto productor de leche (64) y bastantes queseras (31) pero casi nadie que distribuya en frío (2) y ninguna que haga empaque ni cultivos lácticos en la región.

|Hueco|Acción|Responsable|Plazo|Recursos
|Distribución en frío|Atraer un operador logístico; consorcio de 5 queseras para un camión|Fabio + {ent}|dic 2025|$90 M
|Empaques|Rueda con plasteros de Medellín para que pongan bodega|Gestora|sep 2025|$5 M
|Cultivos y cuajo|Spin-off con la universidad|Profe Lis|2026|$120 M (por gestionar)
|Servicio técnico a equipos|Curso de refrigeración con SENA, 15 técnicos|SENA|mar 2026|$0

Meta: pasar de 3 % a 10 % las empresas de distribución y de 4 a 8 % las de apoyo a dic. 2026.
"""),
("a-mapa-cadena-tabla", "mapa", "D2.2", 1, "2025-03-01", """# MAPA DE LA CADENA — {ini} (marzo 2025)

INSUMOS → PRODUCCIÓN → TRANSFORMACIÓN → COMERCIALIZACIÓN → CLIENTE

|Eslabón|Quiénes están|Cuántos|Qué falta
|Insumos y semillas|Vivero Alta Gracia, Agroinsumos del Fonce, 3 casas comerciales|5|vivero certificado
|Producción|Asofique, Coopmora, 2 fincas grandes, 140 pequeños|144|riego
|Transformación|Pulpas Guane, Dulces Chicamo, Conservas Suratá|9|IQF
|Comercialización|Plaza central, 2 mayoristas, Frutexpo|6|frío
|Apoyo|{ent}, universidad, SENA, ICA, dos bancos|7|laboratorio acreditado

Flechas gruesas: mora a pulpa (60 %). Flechas punteadas: exportación en fresco (apenas 4 %).
"""),
("a-matriculas-nuevas", "matricula", "D9.7", 1, "2026-03-20", """REGISTRO MERCANTIL — Reporte de matrículas nuevas
Expedido el 20 de marzo de 2026 por la oficina de registros públicos

Empresas matriculadas en 2025 en el municipio de Dosquebradas que llegaron o nacieron por {ini}, según relación enviada por {ent}:

|Matrícula|Razón social|NIT|Fecha matrícula|CIIU|Estado
|18-044120|Moldes y Troqueles Otún SAS|999.000.301-x|12/02/2025|2591|Activa
|18-044873|Recubrimientos PVD Eje SAS|999.000.318-x|03/06/2025|2592|Activa
|18-045102|Laserform Consota SAS|999.000.325-x|19/08/2025|2511|Activa

Todas renovadas a la fecha. Este reporte no reemplaza el certificado de existencia y representación.
"""),
("a-nomina-agregada", "nomina", "D9.2", 1, "2026-02-16", """Resumen de planillas PILA de empresas de {ini}
Operador: consolidado por {ent} a partir de las planillas que cada empresa descargó. Corte 16/02/2026.

|Tamaño|Empresas (n)|Cotizantes dic-2024|Cotizantes dic-2025|Diferencia
|Micro|21|88|97|+9
|Pequeña|12|294|331|+37
|Mediana|5|512|540|+28
|Grande|1|620|618|-2
|TOTAL|39|1.514|1.586|+72 (4,8 %)

Solo tipo de cotizante 1 (dependiente). No se entregan cédulas ni nombres. Faltan 6 empresas que no autorizaron.
"""),
("a-portafolio", "portafolio", "D7.8", 1, "2025-09-10", """# ¿Qué le ofrecemos?
Servicios de {ini} para socios y no socios. Tarifas sept. 10 de 2025 más IVA

|Servicio|En qué consiste|Socios|Particulares
|Diagnóstico exprés|Visita de medio día e informe de 5 páginas|$480.000|$750.000
|Ensayo de tracción|Por probeta, entrega en 3 dias|$62.000|$95.000
|Alquiler de sala de patronaje|Hora|$35.000|$55.000
|Misión comercial a la medida|Agenda con mínimo 6 citas|desde $3,9 M|desde $5,2 M
|Curso in company|16 horas, hasta 20 personas|$2.400.000|$3.100.000

Cómo pedirlos: escríbale a la gestora en {ent}. Pago 50 % al separar. Descuento del 10 % si es la primera vez.
"""),
("a-presupuesto-tabla", "presupuesto", "D7.10", 1, "2025-12-04", """|PPTO {ini}|2026|2027|2028
|INGRESOS|||
|{ent}|150.000.000|157.500.000|165.000.000
|Cuotas empresas (62)|74.400.000|78.000.000|82.000.000
|Fondo Mixto (conv. 2025-90)|90.000.000|90.000.000|90.000.000
|Servicios|60.000.000|75.000.000|90.000.000
|TOTAL INGRESOS|374.400.000|400.500.000|427.000.000
|EGRESOS|||
|Equipo|198.000.000|208.000.000|218.000.000
|Viajes y reuniones|28.000.000|30.000.000|32.000.000
|Comunicaciones|30.000.000|31.500.000|33.000.000
|Actividades|110.000.000|122.000.000|135.000.000
|TOTAL EGRESOS|366.000.000|391.500.000|418.000.000
Aprobado junta 4 dic 2025, punto 5. Tres años.
"""),
("a-reglamento-interno", "reglamento", "D4.1", 1, "2023-10-17", """# REGLAMENTO INTERNO DE {ini}
Adoptado el 17 de octubre de 2023

CAPÍTULO I. De los miembros. Art. 1. Puede ser miembro toda empresa de la cadena con matrícula vigente. Art. 2. Se pierde la calidad por mora de seis meses o por decisión de las dos terceras partes.

CAPITULO II. De los órganos. Art. 3. Son órganos la asamblea, el consejo directivo, las comisiones y la dirección. Art. 4. La asamblea sesiona en marzo. Art. 5. El consejo tiene siete puestos; sesiona cada dos meses; con cuatro hay quórum. Art. 6. Las comisiones son temporales.

CAPÍTULO III. De la entidad gestora. Art. 7. {ent} administra los recursos, contrata a la dirección y rinde cuentas.

CAPÍTULO IV. De las decisiones. Art. 8. Mayoría simple, salvo reforma de este reglamento (dos tercios). 

CAPÍTULO V. Varios. Art. 9. Deroga el del 2019.

> Presidente del consejo / Comuníquese
"""),
("a-resolucion-aporte-depto", "resolucion", "D7.7", 1, "2025-07-03", """DEPARTAMENTO DE LA CORDILLERA
SECRETARÍA DE COMPETITIVIDAD
RESOLUCIÓN 0582 DE 3 DE JULIO DE 2025
«Por la cual se ordena un desembolso»

EL SECRETARIO, en uso de sus facultades y en especial la delegada por Decreto 011 de 2024, y
CONSIDERANDO
Que la Asamblea mediante ordenanza 04 autorizó apoyar las iniciativas clúster.
Que {ini}, por intermedio de {ent}, presentó propuesta viable según concepto del 10 de junio.
Que hay CDP 1177 del 18 de junio de 2025.
RESUELVE
ARTÍCULO PRIMERO: Transferir a {ent} $180.000.000 con destino al programa de calidad de la iniciativa.
ARTÍCULO SEGUNDO: El beneficiario legalizará dentro de los dos meses siguientes.
ARTÍCULO TERCERO: Rige a partir de su expedición.
COMUNÍQUESE Y CÚMPLASE

> Secretario de Despacho / (Original firmado)
"""),
]
